/** What the names of DiscordChatExporter's files say: "Server - Category - channel [id].json" (ExportRequest.cs). Used by discord-chat-exporter. */

/** Behind the channel's id a range of dates and the number of the part may stand. */
const NAME = /^(.{1,300}) \[\d{17,20}\](?: \([^()]{1,60}\))?(?: \[part \d{1,6}\])?\.(json|csv)$/;

/** 'json' or 'csv' when a file has such a name, else null. */
export function exportSort(name: string): 'json' | 'csv' | null {
  const ending = NAME.exec(name)?.[2];
  return ending === 'json' || ending === 'csv' ? ending : null;
}

/** The server's name, or null. What stands before the last two parts (category and channel) is the server. */
export function serverInName(name: string): string | null {
  const parts = NAME.exec(name)?.[1]?.split(' - ') ?? [];
  if (parts.length < 2) return null;
  const server = parts
    .slice(0, parts.length > 2 ? -2 : -1)
    .join(' - ')
    .trim();
  return server === '' || server === 'Direct Messages' ? null : server;
}
