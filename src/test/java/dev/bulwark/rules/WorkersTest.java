package dev.bulwark.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {
  private static final int LONG_WORK = 5;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 31, 32, 500})
  void what_is_made_comes_in_the_order_of_what_it_is_made_of(int count) {
    assertThat(Workers.each(numbers(count), number -> Optional.of(slow(number))))
        .isEqualTo(numbers(count));
  }

  @Test
  void that_of_which_nothing_becomes_is_left_out() {
    assertThat(Workers.each(numbers(100), number -> Optional.of(number).filter(n -> n % 10 == 0)))
        .containsExactly(0, 10, 20, 30, 40, 50, 60, 70, 80, 90);
  }

  @Test
  void no_more_than_a_handful_waits_for_its_turn() {
    var begun = new AtomicInteger();
    var ahead = new ArrayList<Integer>();
    var handedOver = new AtomicInteger();
    Workers.each(
        numbers(300),
        number -> {
          begun.incrementAndGet();
          return Optional.of(number == 0 ? slow(LONG_WORK) : number);
        },
        _ -> ahead.add(begun.get() - handedOver.getAndIncrement()));
    assertThat(ahead).hasSize(300).allMatch(files -> files <= 16 + processors());
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 100})
  void a_defect_in_one_is_thrown_to_the_caller_and_ends_the_rest(int count) {
    var done = new AtomicInteger();
    assertThatThrownBy(() ->
            Workers.each(
                numbers(count),
                number -> {
                  if (number == 5) {
                    throw new IllegalArgumentException("five");
                  }
                  done.incrementAndGet();
                  return Optional.of(number);
                }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("five");
    assertThat(done.get()).isLessThan(count - 1);
  }

  private static List<Integer> numbers(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  private static int processors() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** Every fifth takes longer, so that others are made sooner. */
  private static int slow(int number) {
    if (number % LONG_WORK == 0) {
      try {
        Thread.sleep(1);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return number;
  }
}
