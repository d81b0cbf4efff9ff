/** The fields a row of any list can fill; the names used in --map, in `columns` and in formats. */
export const FIELDS = [
  'name',
  'title',
  'url',
  'handle',
  'ext_id',
  'platform',
  'kind',
  'members',
  'active',
  'views_per_post',
  'posts_per_week',
  'interactions_per_post',
  'last_post_at',
  'description',
  'tags',
  'language',
  'country',
  'place',
  'visibility',
  'created_at',
  'as_of',
] as const;
export type Field = (typeof FIELDS)[number];

export function isField(text: string): text is Field {
  return FIELDS.some((field) => field === text);
}
