package dev.bulwark.workspace;

import org.junit.jupiter.api.Nested;

/** The contracts on a file system in memory with the rules of Windows. */
final class OnWindowsTest {
  @Nested
  final class Comparing extends ComparisonContract {
    Comparing() {
      super(Platform.WINDOWS);
    }
  }

  @Nested
  final class Writing extends WritingContract {
    Writing() {
      super(Platform.WINDOWS);
    }
  }

  @Nested
  final class KeepingLinksInside extends LinkContract {
    KeepingLinksInside() {
      super(Platform.WINDOWS);
    }
  }

  @Nested
  final class GoingWrong extends AllOrNothingContract {
    GoingWrong() {
      super(Platform.WINDOWS);
    }
  }
}
