package dev.bulwark.catalog;

import java.util.List;

/** What should stand in the place of a reference to an image. */
public sealed interface Successor {

  /**
   * The reference stays.
   *
   * @param why in one line
   * @param cautions what is wrong with it all the same
   */
  record Same(String why, List<SuccessionNote> cautions) implements Successor {}

  /**
   * Another reference.
   *
   * @param reference to write
   * @param reasons one for each difference
   * @param cautions what to look at afterwards
   */
  record New(String reference, List<SuccessionNote> reasons, List<SuccessionNote> cautions)
      implements Successor {}

  /**
   * It cannot be said.
   *
   * @param reason in one line, with the reference
   * @param byHand what a person can do
   */
  record Unknown(String reason, String byHand) implements Successor {}
}
