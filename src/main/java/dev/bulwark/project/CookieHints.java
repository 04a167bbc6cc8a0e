package dev.bulwark.project;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Code that protects data with keys, directly or by way of cookies and antiforgery tokens. */
final class CookieHints {
  private static final Set<String> USES =
      Set.of(
          "AddAntiforgery",
          "AddBearerToken",
          "AddControllersWithViews",
          "AddCookie",
          "AddDataProtection",
          "AddDefaultIdentity",
          "AddIdentity",
          "AddIdentityApiEndpoints",
          "AddIdentityCookies",
          "AddMicrosoftIdentityWebApp",
          "AddOpenIdConnect",
          "AddRazorComponents",
          "AddRazorPages",
          "AddServerSideBlazor",
          "AddSession");
  private static final Set<String> USES_WITH_VIEWS = Set.of("AddMvc");
  private static final Set<String> STORES =
      Set.of(
          "PersistKeysToAWSSystemsManager",
          "PersistKeysToAzureBlobStorage",
          "PersistKeysToDbContext",
          "PersistKeysToGoogleCloudStorage",
          "PersistKeysToRegistry",
          "PersistKeysToStackExchangeRedis");

  static final Set<String> NAMES =
      Stream.of(USES, USES_WITH_VIEWS, STORES)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  private CookieHints() {}

  static Optional<Found<String>> dataProtection(List<Mention> mentions, boolean hasViews) {
    return first(mentions, USES)
        .or(() -> hasViews ? first(mentions, USES_WITH_VIEWS) : Optional.empty());
  }

  static Optional<Found<String>> store(List<Mention> mentions) {
    return first(mentions, STORES);
  }

  private static Optional<Found<String>> first(List<Mention> mentions, Set<String> names) {
    return Hints.of(mentions, names)
        .filter(Mention::called)
        // A ClaimsPrincipal has an AddIdentity as well, without types.
        .filter(mention -> !mention.name().equals("AddIdentity") || mention.typed())
        .map(mention -> mention.as(mention.name()))
        .findFirst();
  }
}
