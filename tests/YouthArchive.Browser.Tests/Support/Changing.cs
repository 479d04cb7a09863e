using Xunit;

namespace YouthArchive.Browser.Tests.Support;

/// <summary>Tests that change the season one after another, on a site of their own.</summary>
[CollectionDefinition(Name)]
public sealed class Changing : ICollectionFixture<OwnSampleSite>
{
    public const string Name = "Changing the season";
}
