/** A Discord server as a place. Used by all formats that list servers. */

import type { KnownPlace } from '../rows/known-rows.js';
import { createdOn, isSnowflake } from './discord-snowflake.js';

export interface DiscordServer {
  readonly line: number;
  /** The id's exact digits, '' when the file has none. */
  readonly id: string;
  readonly name: string;
  /** Codes of invites, the best first. */
  readonly invites?: readonly string[];
  readonly fields?: KnownPlace['fields'];
}

/** An invite is the address people can use: the best one; the id stays beside it as the surer key. */
export function serverPlace({ line, id, name, invites = [], fields = {} }: DiscordServer): KnownPlace {
  const [code] = invites;
  const own = isSnowflake(id) ? [`https://discord.com/channels/${id}`] : [];
  const [address] = code === undefined ? own : [`https://discord.gg/${code}`];
  return {
    line,
    addresses: address === undefined ? [] : [{ text: address, platform: 'discord' }],
    fields: { name, kind: 'server', ext_id: isSnowflake(id) ? id : null, created_at: createdOn(id), ...fields },
  };
}
