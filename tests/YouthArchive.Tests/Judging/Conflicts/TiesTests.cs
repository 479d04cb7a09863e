using Xunit;
using YouthArchive.Judging.Conflicts;
using YouthArchive.Judging.Contracts;
using YouthArchive.People.Contracts;
using YouthArchive.People.Relations;

namespace YouthArchive.Tests.Judging.Conflicts;

public sealed class TiesTests
{
    /// <summary>Ten thousand pairs: whatever ties them, a hard tie is never told as none, and no tie is told where there is none.</summary>
    [Fact]
    public void No_pair_leaks()
    {
        for (var seed = 0; seed < 10_000; seed++)
        {
            var random = new Random(seed);
            var (judge, member) = (random.Next(40) == 0 ? "m" : "j", "m");
            var (a, b) = (Person(random), Person(random));
            var tie = Ties.Between(judge, a, member, b);
            var isFamily = b.Guardians.Contains(judge) || a.Guardians.Contains(member) || a.Guardians.Intersect(b.Guardians).Any();
            var isTaught = b.Teachers.Contains(judge) || a.Teachers.Contains(member);
            var isSchool = a.Schools.Intersect(b.Schools).Any();
            var isMail = a.MailDomain is { } domain && domain == b.MailDomain;
            var isHard = judge == member || isFamily || isTaught || isSchool || isMail;
            Assert.Equal((seed, isHard), (seed, tie is { IsSoft: false }));
            Assert.Equal((seed, !isHard && a.FamilyName is not null && a.FamilyName == b.FamilyName), (seed, tie is { IsSoft: true }));
            Assert.Equal((seed, judge == member), (seed, tie?.Kind == ConflictKind.Self));
        }
    }

    [Theory]
    [InlineData("Болатова", "x", "Болатов", "y")]
    [InlineData("Әбдіков", "x", "Абдикова", "y")]
    [InlineData("Малиновская", "x", "Малиновский", "y")]
    [InlineData(null, "Марат Есенғали", null, "Есенгали Дана Маратқызы")]
    [InlineData(null, "Наталья Гордеева", null, "Гордеев Иван Петрович")]
    public void One_family_has_one_name(string? surname, string shown, string? otherSurname, string otherShown) =>
        Assert.Equal(FamilyName.Fold(surname, shown), FamilyName.Fold(otherSurname, otherShown));

    [Theory]
    [InlineData(null, "Админ")]
    [InlineData("", "–")]
    [InlineData("О", "x")]
    public void Without_a_family_name_there_is_none(string? surname, string shown) => Assert.Null(FamilyName.Fold(surname, shown));

    [Theory]
    [InlineData("a@gmail.com", null)]
    [InlineData("a@MAIL.ru", null)]
    [InlineData("a@school.example", null)]
    [InlineData("a@example.org", null)]
    [InlineData(null, null)]
    [InlineData("broken", null)]
    [InlineData("broken@", null)]
    [InlineData("a@b@Archive.gov.kz", "archive.gov.kz")]
    public void Only_a_private_domain_says_something(string? address, string? domain) => Assert.Equal(domain, PublicMail.PrivateDomain(address));

    private static PersonTies Person(Random random) => new(
        Some(random, 12, i => i), Some(random, 6, i => i == 0 ? "j" : i == 1 ? "m" : $"t{i}"), Some(random, 6, i => i == 0 ? "j" : i == 1 ? "m" : $"g{i}"),
        random.Next(3) == 0 ? $"d{random.Next(6)}" : null, random.Next(2) == 0 ? $"f{random.Next(6)}" : null);

    private static HashSet<T> Some<T>(Random random, int of, Func<int, T> make) => random.Next(3) > 0 ? [] : [.. Enumerable.Range(0, 1 + random.Next(2)).Select(_ => make(random.Next(of)))];
}
