/** Slack: workspaces and their channels. Invites are secrets that expire: only the workspace they lead to is kept. */
import { NOTHING, PERSON, place, words } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

/** Slack's own hosts, which are no workspace. */
const NOT_WORKSPACES = words(
  'www api status get my edge files hooks a app join help developer docs community investor brand',
);
const NAME = /^[a-z0-9][a-z0-9.-]{0,79}$/;
/** Channels begin with C, older private ones with G; D is a talk between two. */
const CHANNEL = /^[CG][A-Z0-9]{6,14}$/;
const TALK = /^D[A-Z0-9]{6,14}$/;
const TEAM = /^[TE][A-Z0-9]{6,14}$/;

function workspace(name: string | undefined): Verdict {
  const lower = name?.toLowerCase() ?? '';
  if (!NAME.test(lower) || NOT_WORKSPACES.has(lower)) return NOTHING;
  return place({
    platform: 'slack',
    slot: 'workspace',
    id: lower,
    kind: 'server',
    url: `https://${lower}.slack.com`,
    handle: lower,
  });
}

function channel(team: string, id: string, url: string): Verdict {
  return place({ platform: 'slack', slot: 'channel', id: `${team}/${id}`, kind: 'channel', url, handle: null });
}

/** app.slack.com/client/<team>/<channel>. */
function readApp(path: readonly string[]): Verdict {
  const [team, inside] = [path[1]?.toUpperCase() ?? '', path[2]?.toUpperCase()];
  if (path[0] !== 'client' || !TEAM.test(team)) return NOTHING;
  if (inside !== undefined && TALK.test(inside)) return PERSON;
  const url = `https://app.slack.com/client/${team}`;
  if (inside !== undefined && CHANNEL.test(inside)) return channel(team, inside, `${url}/${inside}`);
  return place({ platform: 'slack', slot: 'team-id', id: team, kind: 'server', url, handle: null });
}

function read({ host, path }: CleanAddress): Verdict {
  const name = host.slice(0, -'.slack.com'.length);
  if (host === 'app.slack.com') return readApp(path);
  if (host === 'join.slack.com') return path[0] === 't' ? workspace(path[1]) : NOTHING;
  const found = workspace(name);
  const id = path[0] === 'archives' || path[0] === 'messages' ? path[1]?.toUpperCase() : undefined;
  if (found.is !== 'place' || id === undefined) return found;
  if (TALK.test(id) || id.startsWith('@')) return PERSON;
  return CHANNEL.test(id) ? channel(name, id, `https://${name}.slack.com/archives/${id}`) : found;
}

/** A channel's id without its workspace is no address, and Slack does not promise that no other workspace has it: a weak key. */
function channelAlone(id: string): Verdict {
  const kind = 'channel';
  return place({ platform: 'slack', slot: 'channel-id', id, kind, url: null, handle: null, strength: 'weak' });
}

function token(text: string): Verdict {
  const bare = text.trim();
  if (CHANNEL.test(bare)) return channelAlone(bare);
  if (!TEAM.test(bare)) return workspace(bare);
  return place({
    platform: 'slack',
    slot: 'team-id',
    id: bare,
    kind: 'server',
    url: `https://app.slack.com/client/${bare}`,
    handle: null,
  });
}

export const platform = {
  id: 'slack',
  title: 'Slack',
  owner: 'Salesforce',
  aliases: ['slack', 'slack com', 'slack workspace'],
  hosts: ['slack.com'],
  read,
  token,
  // Assumed.
  visibility: { '*': 0.25 },
  // Assumed: an ordinary open workspace.
  typicalMembers: { '*': 300 },
  isSourced: false,
} satisfies Platform;
