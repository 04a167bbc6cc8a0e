package dev.bulwark.render;

/** Brings a text into the form in which a format takes it as nothing but a text. */
interface Escaper {
  /**
   * The text as the format spells it.
   *
   * @throws Refused when the format has no safe spelling for it
   */
  String escape(String text) throws Refused;
}
