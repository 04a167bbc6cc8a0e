package dev.bulwark.catalog;

/** The repositories in which images of .NET were published over the years. */
public enum ImageSeries {
  /** {@code dotnet/<role>}, since 2020-11. */
  DOTNET("dotnet"),
  /** {@code dotnet/nightly/<role>}: unreleased builds. */
  NIGHTLY("dotnet/nightly"),
  /** {@code dotnet/core/<role>}: .NET Core until 2020-10, frozen since. */
  CORE("dotnet/core"),
  /** {@code dotnet/core-nightly/<role>}, frozen likewise. */
  CORE_NIGHTLY("dotnet/core-nightly"),
  /** {@code microsoft/dotnet} of Docker Hub with the role in the tag, frozen in 2019-02. */
  HUB("microsoft/dotnet"),
  /** {@code microsoft/dotnet-nightly}, likewise. */
  HUB_NIGHTLY("microsoft/dotnet-nightly"),
  /** {@code microsoft/aspnetcore} of Docker Hub, until 2.0. */
  HUB_ASPNETCORE("microsoft/aspnetcore"),
  /** {@code microsoft/aspnetcore-build} of Docker Hub: the SDK of that time. */
  HUB_ASPNETCORE_BUILD("microsoft/aspnetcore-build");

  private final String path;

  ImageSeries(String path) {
    this.path = path;
  }

  /** The path of its repositories, without the role. */
  public String path() {
    return path;
  }

  /** Whether nothing was published in it after .NET Core 3.1, so that all of it is older. */
  public boolean frozen() {
    return this != DOTNET && this != NIGHTLY;
  }

  /** Whether it held builds that were not released. */
  public boolean nightly() {
    return this == NIGHTLY || this == CORE_NIGHTLY || this == HUB_NIGHTLY;
  }

  /** Whether it was on Docker Hub, where the repository does not end with the role. */
  boolean hub() {
    return path.startsWith("microsoft/");
  }
}
