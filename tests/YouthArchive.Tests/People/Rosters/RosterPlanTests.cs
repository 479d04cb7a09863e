using FsCheck;
using FsCheck.Fluent;
using Xunit;
using YouthArchive.People.Rosters;
using YouthArchive.Tests.People.Rosters.Generated;

namespace YouthArchive.Tests.People.Rosters;

public sealed class RosterPlanTests
{
    private static readonly RosterStudent Nurlan = new(2, "Әлиев", "Нұрлан", "Серікұлы", "9 Ә", 2011);

    [Fact]
    public void Pupil_who_is_not_there_is_added()
    {
        var plan = Plan([], Nurlan);
        Assert.Equal([Nurlan], plan.Added);
    }

    [Fact]
    public void Bringing_the_same_list_in_again_changes_nothing()
    {
        var plan = Plan([Known(Nurlan)], Nurlan);
        Assert.Single(plan.Unchanged);
        Assert.True(plan is { Added.Count: 0, Changed.Count: 0, LeftAlone.Count: 0, NotInFile.Count: 0 });
    }

    [Theory]
    [InlineData("ӘЛИЕВ", "Нұрлан", "Серікұлы", 2011)]
    [InlineData("Әлиев", "Нұрлан", "Серікұлы", 2012)]
    public void Other_spelling_or_year_is_a_change(string surname, string given, string patronymic, int year) =>
        Assert.Single(Plan([Known(Nurlan)], new RosterStudent(2, surname, given, patronymic, null, year)).Changed);

    [Fact]
    public void Patronymic_that_comes_later_completes_the_pupil() =>
        Assert.Single(Plan([Known(Nurlan with { Patronymic = null })], Nurlan).Changed);

    [Fact]
    public void What_the_list_leaves_out_is_not_taken_away() =>
        Assert.Single(Plan([Known(Nurlan)], Nurlan with { Patronymic = null, BirthYear = null }).Unchanged);

    [Fact]
    public void Name_edited_by_hand_stays()
    {
        var known = Known(Nurlan) with { GivenName = "Нұрлыхан", EditedByHand = true };
        var plan = Plan([known], Nurlan);
        Assert.Equal(known, Assert.Single(plan.LeftAlone).Known);
        Assert.True(plan is { Added.Count: 0, Changed.Count: 0 });
    }

    [Fact]
    public void Pupil_removed_by_hand_is_not_added_again()
    {
        var plan = Plan([Known(Nurlan) with { Removed = true }], Nurlan);
        Assert.Single(plan.LeftAlone);
        Assert.Empty(plan.Added);
    }

    [Fact]
    public void Pupil_missing_in_the_list_is_shown_and_one_removed_is_not()
    {
        var other = Known(Nurlan with { GivenName = "Айдос" });
        var plan = Plan([Known(Nurlan), other, Known(Nurlan with { GivenName = "Дастан" }) with { Removed = true }], Nurlan);
        Assert.Equal([other], plan.NotInFile);
    }

    [Fact]
    public void Namesakes_are_told_apart_by_the_birth_year()
    {
        var younger = Nurlan with { Row = 3, BirthYear = 2013 };
        var plan = Plan([Known(younger), Known(Nurlan)], Nurlan, younger);
        Assert.Equal(2, plan.Unchanged.Count);
        Assert.Equal(2, Plan([Known(younger)], Nurlan, younger) switch { var p => p.Added.Count + p.Unchanged.Count });
    }

    [Theory]
    [InlineData("Семёнов", "СЕМЕНОВ")]
    [InlineData("Орлова", "Opлoвa")]
    [InlineData("Сейіт-Ахмет", "сейіт ахмет")]
    [InlineData("Иванов", "Иванов")]
    [InlineData("Айым", "Aйым")]
    public void Spellings_of_one_name_have_one_key(string a, string b) =>
        Assert.Equal(RosterKey.Of(a, "Аты", null), RosterKey.Of(b, "Аты", null));

    [Theory]
    [InlineData("Қали", "Кали")]
    [InlineData("Әлия", "Алия")]
    [InlineData("Smith", "Smyth")]
    public void Different_letters_are_different_pupils(string a, string b) =>
        Assert.NotEqual(RosterKey.Of(a, "Аты", null), RosterKey.Of(b, "Аты", null));

    [Fact]
    public void Parts_of_a_name_do_not_run_into_one_another() =>
        Assert.NotEqual(RosterKey.Of("Аб", "в", null), RosterKey.Of("А", "бв", null));

    [Fact]
    public void Every_list_brought_in_twice_changes_nothing_the_second_time() => Check(students =>
    {
        var first = Plan([], [.. students]);
        var second = Plan([.. first.Added.Select(Known)], [.. students]);
        return second is { Added.Count: 0, Changed.Count: 0, NotInFile.Count: 0 } && second.Unchanged.Count == students.Count;
    });

    [Fact]
    public void Every_row_and_every_pupil_has_one_place_in_the_plan() => Check(students =>
    {
        var known = students.Where((_, i) => i % 3 != 0).Select((s, i) => Known(s) with { EditedByHand = i % 2 == 0, Removed = i % 5 == 0 }).ToList();
        var rows = students.Where((_, i) => i % 4 != 0).Select((s, i) => i % 3 == 0 ? s with { BirthYear = 2005 } : s).ToList();
        var plan = Plan(known, [.. rows]);
        var settled = plan.Changed.Concat(plan.Unchanged).Concat(plan.LeftAlone).ToList();
        return settled.Count + plan.Added.Count == rows.Count
            && settled.Count + plan.NotInFile.Count + known.Count(k => k.Removed && settled.All(s => s.Known != k)) == known.Count
            && plan.Changed.All(c => c.Known is { EditedByHand: false, Removed: false });
    });

    private static void Check(Func<IReadOnlyList<RosterStudent>, bool> holds)
    {
        var names = HeldOutNames.Kazakh;
        var student = from s in Gen.Elements(names.Surnames)
                      from g in Gen.Elements(names.GivenNames)
                      from p in Gen.Elements([null, .. names.Patronymics])
                      from y in Gen.Elements<int?>(null, 2010, 2011)
                      select new RosterStudent(0, s, g, p, null, y);
        var list = student.ListOf().Select(all => all.DistinctBy(s => (s.Surname, s.GivenName)).Select((s, i) => s with { Row = i + 2 }).ToList());
        Prop.ForAll(list.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithReplay(20261122, 7).WithMaxTest(200));
    }

    private static RosterPlan Plan(IReadOnlyList<RosterKnown> known, params RosterStudent[] students) =>
        RosterPlan.Of(known, new("utf-8", "csv", students, []));

    private static RosterKnown Known(RosterStudent s) =>
        new($"{s.Surname}{s.GivenName}{s.BirthYear}", s.Surname, s.GivenName, s.Patronymic, s.BirthYear, RosterKey.Of(s.Surname, s.GivenName, s.Patronymic), false, false);
}
