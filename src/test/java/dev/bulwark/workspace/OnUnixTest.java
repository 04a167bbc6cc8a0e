package dev.bulwark.workspace;

import org.junit.jupiter.api.Nested;

/** The contracts on a file system in memory with the rules of Unix. */
final class OnUnixTest {
  @Nested
  final class Comparing extends ComparisonContract {
    Comparing() {
      super(Platform.UNIX);
    }
  }

  @Nested
  final class Writing extends WritingContract {
    Writing() {
      super(Platform.UNIX);
    }
  }

  @Nested
  final class KeepingLinksInside extends LinkContract {
    KeepingLinksInside() {
      super(Platform.UNIX);
    }
  }

  @Nested
  final class GoingWrong extends AllOrNothingContract {
    GoingWrong() {
      super(Platform.UNIX);
    }
  }
}
