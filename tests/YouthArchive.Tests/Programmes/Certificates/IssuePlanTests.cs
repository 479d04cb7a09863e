using Xunit;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Certificates;
using YouthArchive.Programmes.Certificates.Issuing;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Tests.Programmes.Certificates;

public sealed class IssuePlanTests
{
    private static readonly HashSet<CertificateKind> All = [.. Enum.GetValues<CertificateKind>()];

    [Fact]
    public void Who_has_none_gets_one_and_nobody_gets_two()
    {
        var plan = Plan([Ground("a"), Ground("a"), Ground("b")], [Of("b")]);
        var due = Assert.Single(plan.Due);
        Assert.Equal(("a", 1, null), (due.Ground.PersonId, due.Ordinal, due.Replaces));
        Assert.Equal(1, plan.Unchanged);
    }

    [Fact]
    public void A_new_name_or_result_is_a_replacement()
    {
        var (named, better) = (Of("a", name: "Бұрынғы Аты"), Of("b", achievement: "II орын"));
        var plan = Plan([Ground("a"), Ground("b")], [named, better]);
        Assert.Equal([(named, 2), (better, 2)], plan.Due.Select(d => (d.Replaces, d.Ordinal)));
    }

    [Fact]
    public void Revoked_and_erased_ones_are_left_alone()
    {
        var (revoked, erased) = (Of("a", name: "Басқа"), Of("b", name: "Басқа"));
        revoked.Revoke("o", RevocationCause.Misprint, null, DateTime.UtcNow);
        erased.Erase(DateTime.UtcNow);
        Assert.Empty(Plan([Ground("a"), Ground("b")], [revoked, erased]).Due);
        Assert.Empty(IssuePlan.Of([Ground("c")], new Dictionary<string, Person> { ["c"] = new("c", "erased-0123", "–", "kk", null, false) }, [], All).Due);
    }

    [Fact]
    public void What_nothing_speaks_for_any_more_is_named()
    {
        var lost = Of("a");
        Assert.Same(lost, Assert.Single(Plan([], [lost]).Lost));
    }

    [Fact]
    public void Without_a_text_none_is_issued_and_it_is_counted()
    {
        var plan = IssuePlan.Of([Ground("a"), Ground("b")], People("a", "b"), [], new HashSet<CertificateKind>());
        Assert.Empty(plan.Due);
        Assert.Equal(2, plan.WithoutTemplate[CertificateKind.Award]);
    }

    private static IssuePlan Plan(IReadOnlyList<CertificateGround> grounds, IReadOnlyList<Certificate> existing) => IssuePlan.Of(grounds, People("a", "b", "c"), existing, All);

    private static Dictionary<string, Person> People(params string[] ids) => ids.ToDictionary(id => id, id => new Person(id, "p" + id, "Әлия Көшербай", "kk", 2010, false));

    private static CertificateGround Ground(string person) => new(person, CertificateKind.Award, null, LocalizedText.Same("I орын"));

    private static Certificate Of(string person, string name = "Әлия Көшербай", string achievement = "I орын") => new()
    {
        Number = CertificateNumber.New(2026),
        PersonId = person,
        EditionId = 1,
        Kind = CertificateKind.Award,
        EntryId = "",
        Ordinal = 1,
        Name = name,
        Language = "kk",
        Achievement = LocalizedText.Same(achievement),
        EntryTitle = "",
        EditionTitle = LocalizedText.Same("Олимпиада"),
        Heading = LocalizedText.Same("Диплом"),
        Text = LocalizedText.Same("{name}"),
        Signatories = [],
        Zone = "Asia/Almaty",
        IssuedUtc = DateTime.UtcNow,
    };
}
