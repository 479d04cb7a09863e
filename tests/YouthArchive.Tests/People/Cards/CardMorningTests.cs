using System.Net;
using Xunit;
using YouthArchive.People.Cards;
using YouthArchive.People.Classes;
using YouthArchive.Tests.Security;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.People.Cards;

/// <summary>Nine o'clock: thirty pupils behind one address, with the limits as they are delivered.</summary>
public sealed class CardMorningTests(PortalSite site) : IClassFixture<PortalSite>
{
    [Fact]
    public async Task A_class_with_slips_comes_in_and_nobody_is_locked_out()
    {
        var school = await CardClass.OpenAsync(site, 30, SecretKind.Pictures);
        var random = new Random(9);
        for (var i = 0; i < 30; i++)
        {
            var (name, keys) = (await school.NameAsync(i), (await school.ContentsAsync(i)).Secret.Parts);
            if (random.NextDouble() < 0.2)
            {
                var slip = Pictures.All.First(p => p.Key != keys[1]).Key;
                using var wrong = await site.Visitor().ByPicturesAsync(name, [keys[0], slip, keys[2]]);
                Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
            }
            using var response = await site.Visitor().ByPicturesAsync(name, keys);
            Assert.True(response.IsIn(), $"pupil {i + 1}: {response.StatusCode}");
        }
    }
}

/// <summary>Who tries names by the hundred from one place has to wait.</summary>
public sealed class CardAddressTests(NarrowCardSite site) : IClassFixture<NarrowCardSite>
{
    [Fact]
    public async Task Wrong_tries_of_an_address_are_counted_whether_the_names_exist_or_not_and_codes_still_open()
    {
        var school = await CardClass.OpenAsync(site, 2);
        var contents = await school.ContentsAsync(0);
        for (var i = 0; i < 4; i++)
        {
            using var wrong = await site.Visitor().ByWordsAsync(i % 2 == 0 ? "nobody" : await school.NameAsync(0), "бір екі үш");
            Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
        }
        using var refused = await site.Visitor().ByWordsAsync(await school.NameAsync(0), string.Join(' ', contents.Secret.Parts));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.NotNull((await refused.DocumentAsync()).QuerySelector("form#card"));
        using var code = await site.Visitor().ByCodeAsync(contents.Token);
        Assert.True(code.IsIn());
    }
}

public sealed class NarrowCardSite : PortalSite
{
    protected override void Configure(IDictionary<string, string> settings) => settings["SignIn:WrongCardsPerAddressPerHour"] = "4";
}

/// <summary>Secrets and tokens reach no log, however much is logged.</summary>
public sealed class CardLogTests(ListenedSite site) : IClassFixture<ListenedSite>
{
    [Fact]
    public async Task Neither_words_nor_code_nor_name_reach_a_log_or_an_address()
    {
        var school = await CardClass.OpenAsync(site, 1);
        var contents = await school.ContentsAsync(0);
        var (name, token) = (await school.NameAsync(0), CardSeal.TextOf(contents.Token));
        var words = string.Join(' ', contents.Secret.Parts);
        site.Log.Lines.Clear();
        using var byCode = await site.Visitor().ByCodeAsync(contents.Token);
        using var byWords = await site.Visitor().ByWordsAsync(name, words);
        using var wrong = await site.Visitor().ByWordsAsync(name, words + "x");
        using var broken = await site.Visitor().GetAsync($"/kk/c/{token}/more", TestContext.Current.CancellationToken);

        Assert.True(byCode.IsIn() && byWords.IsIn());
        Assert.Contains(site.Log.Lines, l => l.Contains("/kk/c", StringComparison.Ordinal));
        string[] secrets = [token, name, words, .. contents.Secret.Parts];
        foreach (var line in site.Log.Lines)
        {
            Assert.DoesNotContain(secrets, s => line.Contains(s, StringComparison.OrdinalIgnoreCase)
                || line.Contains(Uri.EscapeDataString(s), StringComparison.OrdinalIgnoreCase));
        }
        Assert.DoesNotContain(token, byCode.Headers.ToString(), StringComparison.Ordinal);
    }
}
