package dev.bulwark.catalog;

import java.util.Optional;

/**
 * A reference taken apart: {@code registry:5000/dotnet/aspnet:8.0@sha256:…}.
 *
 * @param path registry and repository, without tag and digest
 * @param tag empty when none is written
 * @param digest with its algorithm, without the {@code @}
 */
record ReferenceText(String path, String tag, Optional<String> digest) {

  static ReferenceText of(String reference) {
    int at = reference.indexOf('@');
    String name = at < 0 ? reference : reference.substring(0, at);
    int colon = name.indexOf(':', name.lastIndexOf('/') + 1);
    return new ReferenceText(
        colon < 0 ? name : name.substring(0, colon),
        colon < 0 ? "" : name.substring(colon + 1),
        at < 0 ? Optional.empty() : Optional.of(reference.substring(at + 1)));
  }
}
