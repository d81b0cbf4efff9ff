/** Discord: servers, by their id or by an invite. The id is the server; an invite is only one way in. */
import { NOTHING, OTHER, PERSON, place } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

/** Ids are 64-bit numbers that began in 2015 with 17 digits (discord.com/developers, Snowflakes). */
const ID = /^\d{17,20}$/;
/** The case of a code counts. */
const CODE = /^[A-Za-z0-9-]{2,40}$/;

const DIRECTORY = /(?:^|\.)(?:disboard\.org|top\.gg|discords\.com)$/;

function server(id: string | undefined): Verdict {
  if (id === undefined || !ID.test(id)) return NOTHING;
  const url = `https://discord.com/channels/${id}`;
  return place({ platform: 'discord', slot: 'id', id, kind: 'server', url, handle: null });
}

function invite(code: string | undefined): Verdict {
  if (code === undefined || !CODE.test(code) || code.toLowerCase() === 'invite') return NOTHING;
  const url = `https://discord.gg/${code}`;
  return place({ platform: 'discord', slot: 'invite', id: `invite/${code}`, kind: 'server', url, handle: null });
}

/** Directories that list servers under their id; their other pages are ordinary web pages. */
function readDirectory({ path }: CleanAddress): Verdict {
  const own = path[0] === 'discord' ? path.slice(1) : path;
  const isListing = own[0] === 'server' || own[0] === 'servers';
  const id = own[1] === 'join' ? own[2] : own[1];
  return isListing && id !== undefined && ID.test(id) ? server(id) : OTHER;
}

function read(address: CleanAddress): Verdict {
  const { host, path } = address;
  if (DIRECTORY.test(host)) return readDirectory(address);
  const first = path[0]?.toLowerCase();
  if (first === 'invite') return invite(path[1]);
  if (host.endsWith('discord.gg')) return invite(path[0]);
  if (first === 'users') return PERSON;
  if (first === 'channels') return path[1]?.toLowerCase() === '@me' ? PERSON : server(path[1]);
  if (first === 'events') return server(path[1]);
  // The page of a server in Discord's own directory: /servers/<name>-<id>.
  if (first === 'servers') return server(/(?:^|-)(\d+)$/.exec(path[1] ?? '')?.[1]);
  return NOTHING;
}

function token(text: string): Verdict {
  const bare = text.trim();
  return /^\d+$/.test(bare) ? server(bare) : invite(bare);
}

export const platform = {
  id: 'discord',
  title: 'Discord',
  owner: 'Discord',
  aliases: ['discord', 'discord com', 'discord gg', 'дискорд'],
  hosts: ['discord.gg', 'discord.com', 'discordapp.com', 'disboard.org', 'top.gg', 'discords.com'],
  read,
  token,
  // Assumed: a message in one of many channels.
  visibility: { '*': 0.1 },
  // Assumed: an ordinary community server.
  typicalMembers: { '*': 500 },
  isSourced: false,
} satisfies Platform;
