package dev.bulwark.workspace;

import org.junit.jupiter.api.Nested;

/** The contracts on the file system of this machine. */
final class OnThisMachineTest {
  @Nested
  final class Comparing extends ComparisonContract {
    Comparing() {
      super(Platform.THIS_MACHINE);
    }
  }

  @Nested
  final class Writing extends WritingContract {
    Writing() {
      super(Platform.THIS_MACHINE);
    }
  }

  @Nested
  final class KeepingLinksInside extends LinkContract {
    KeepingLinksInside() {
      super(Platform.THIS_MACHINE);
    }
  }

  @Nested
  final class GoingWrong extends AllOrNothingContract {
    GoingWrong() {
      super(Platform.THIS_MACHINE);
    }
  }
}
