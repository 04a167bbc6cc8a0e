package dev.bulwark.manifest;

/** What an edit is meant to do to the nodes of a document. */
sealed interface Change {
  /** Nothing. */
  record None() implements Change {}

  /** Another value in the place of a node. */
  record Replace(Node node, Content content) implements Change {}

  /** A new entry behind another one. */
  record Put(Mapping mapping, Entry after, Content.Field field) implements Change {}

  /** A new item behind the last one. */
  record Add(Sequence sequence, Item after, Content content) implements Change {}

  /** One entry less. */
  record RemoveEntry(Entry entry) implements Change {}

  /** One item less. */
  record RemoveItem(Item item) implements Change {}
}
