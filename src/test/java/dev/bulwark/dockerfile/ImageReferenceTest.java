package dev.bulwark.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageReferenceTest {
  @ParameterizedTest
  @CsvSource({
    "alpine,,alpine,,",
    "alpine:3.20,,alpine,3.20,",
    "library/alpine,,library/alpine,,",
    "mcr.microsoft.com/dotnet/aspnet:8.0,mcr.microsoft.com,dotnet/aspnet,8.0,",
    "localhost/a,localhost,a,,",
    "localhost:5000/a,localhost:5000,a,,",
    "[::1]:5000/a,[::1]:5000,a,,",
    "HOST/a:b,HOST,a,b,",
    "a@sha256:0123,,a,,sha256:0123",
    "r.io/a:1@sha256:0123,r.io,a,1,sha256:0123",
    "${REGISTRY}/a:${TAG:-1},,${REGISTRY}/a,${TAG:-1},",
    "r.io/${IMAGE:-b}:1,r.io,${IMAGE:-b},1,",
  })
  void it_is_divided(String text, String registry, String repository, String tag, String digest) {
    var reference = ImageReference.of(Word.of(text));

    assertThat(reference.registry().map(Word::raw).orElse(null)).isEqualTo(registry);
    assertThat(reference.repository().raw()).isEqualTo(repository);
    assertThat(reference.tag().map(Word::raw).orElse(null)).isEqualTo(tag);
    assertThat(reference.digest().map(Word::raw).orElse(null)).isEqualTo(digest);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a/b/c",
        "a.b/c",
        "a__b",
        "a---b",
        "r.io:80/a:T_1.-",
        "[::1]:5000/a",
        "a@sha256:0123456789abcdef0123456789abcdef"
      })
  void these_are_legal(String text) {
    assertThat(ImageReference.of(Word.of(text)).problem()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A",
        "a/B",
        "a//b",
        "a.",
        "a..b",
        "a___b",
        "-a",
        "a:",
        "a:-x",
        "a@sha256:00",
        "a b",
        "a:$T",
        "/a",
        "-r.io/a",
        "r.io:x/a",
        "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
      })
  void these_are_not(String text) {
    assertThat(ImageReference.of(Word.of(text)).problem()).isPresent();
  }
}
