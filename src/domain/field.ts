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
  'posting',
  'rules',
  'gatekeeper',
  'risk',
  'created_at',
  'as_of',
] as const;
/** Fields that only our own exports have, so that they come back without loss; no column of anybody else maps to them. */
export type ExportField = 'members_low' | 'members_high' | 'active_period';
export type Field = (typeof FIELDS)[number] | ExportField;

export function isField(text: string): text is (typeof FIELDS)[number] {
  return FIELDS.some((field) => field === text);
}
