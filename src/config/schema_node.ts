/**
 * A schema seen as a tree. Valibot's public types hide the children of a generic
 * schema; these are the fields it documents for object, record, variant and
 * wrapper schemas.
 */
export interface SchemaNode {
  /** The kind, such as `loose_object`, `string` or `array`. */
  type: string;
  /** What it expects, in words. */
  message?: string;
  /** The children of an object. */
  entries?: Record<string, SchemaNode>;
  /** The value of a record. */
  value?: SchemaNode;
  /** The branches of a variant. */
  options?: SchemaNode[];
  /** What an optional schema wraps. */
  wrapped?: SchemaNode;
}
