using System.Text.RegularExpressions;
using Xunit;
using YouthArchive.Tests.Architecture;

namespace YouthArchive.Tests.Security;

/// <summary>Pages that write an e-mail address or a telephone number: one's own, or behind a look that is recorded.</summary>
public sealed partial class ContactPagesTests
{
    // What one is shown of oneself, or has just typed.
    private static readonly HashSet<string> Own = new(StringComparer.Ordinal)
    {
        "Me.cshtml", "Part.cshtml", "ClassConsents.cshtml", "MyDetails.cshtml", "MyEmail.cshtml",
    };

    [Fact]
    public void Every_page_with_an_address_asks_first_or_is_ones_own()
    {
        var pages = Directory.GetFiles(RepositoryRoot.File("src", "Modules"), "*.cshtml", SearchOption.AllDirectories)
            .Where(f => Shown(File.ReadAllText(f))).Select(f => (Name: Path.GetFileName(f), Text: File.ReadAllText(f))).ToList();
        Assert.Contains(pages, p => p.Name == "User.cshtml");
        Assert.Contains(pages, p => p.Name == "Mail.cshtml");
        var open = pages.Where(p => !Own.Contains(p.Name) && !p.Text.Contains("Model.ShowsContact", StringComparison.Ordinal)).Select(p => p.Name);
        Assert.True(!open.Any(), "Shows an address without a recorded look: " + string.Join(", ", open));
    }

    [Fact]
    public void Planted_pages_are_found()
    {
        Assert.True(Shown("<td>@row.Email</td>"));
        Assert.True(Shown("<dd>@(account.PhoneNumber ?? \"–\")</dd>"));
        Assert.True(Shown("<td>@letter.To</td>"));
        Assert.False(Shown("@S[\"E-mail address\"] @PortalLink.To(\"/x\")"));
    }

    private static bool Shown(string page) => Address().IsMatch(page);

    [GeneratedRegex(@"\b(?!PortalLink)\w+\.(Email|PhoneNumber)\b(?!s)|\b(row|letter)\.To\b(?!\()")]
    private static partial Regex Address();
}
