using Xunit;
using YouthArchive.People.Rosters;

namespace YouthArchive.Tests.People.Rosters;

public sealed class TableTests
{
    [Theory]
    [InlineData("Тегі;Аты;Әкесінің аты;Сыныбы;Туған жылы\nӘлиев;Нұрлан;Серікұлы;9 Ә;2011", "csv")]
    [InlineData("Фамилия,Имя,Отчество,Класс,Дата рождения\nӘлиев,Нұрлан,Серікұлы,9 Ә,05.03.2011", "csv")]
    [InlineData("Surname\tGiven name\tPatronymic\tClass\tBirth year\nӘлиев\tНұрлан\tСерікұлы\t9 Ә\t2011", "tsv")]
    [InlineData("Овог;Нэр;Отчество;Анги;Төрсөн он\nӘлиев;Нұрлан;Серікұлы;9 Ә;2011", "csv")]
    [InlineData("Туған күні;Класс;Әкесінің аты;Есімі;Фамилия\n2011-03-05;9 Ә;Серікұлы;Нұрлан;Әлиев", "csv")]
    [InlineData("№;Аты-жөні;Сынып;Туған жылы\n1;Әлиев Нұрлан Серікұлы;9 Ә;2011", "csv")]
    [InlineData("sep=;\nТегі;Аты;Әкесінің аты;Сыныбы;Туған жылы\nӘлиев;Нұрлан;Серікұлы;9 Ә;2011", "csv")]
    [InlineData("\"Тегі\";\"Аты\";\"Әкесінің аты\";\"Сыныбы\";\"Туған жылы\"\n\"Әлиев\";\"Нұрлан\";\"Серікұлы\";\" 9  Ә \";\"2011\"", "csv")]
    public void Headers_in_four_languages_and_any_order_are_understood(string text, string format)
    {
        var roster = Reading.Of(text);
        Assert.Empty(roster.Problems);
        Assert.Equal(new RosterStudent(2, "Әлиев", "Нұрлан", "Серікұлы", "9 Ә", 2011), Assert.Single(roster.Students));
        Assert.Equal((format, "utf-8"), (roster.Format, roster.Encoding));
    }

    [Theory]
    [InlineData("Синицын;Герман;Вениаминович\nВеселова;Карина;Назаровна")]
    [InlineData("Герман;Вениаминович;Синицын\nКарина;Назаровна;Веселова")]
    [InlineData("1;Синицын;Герман;Вениаминович;8 \"А\"\n2;Веселова;Карина;Назаровна;8 \"Б\"")]
    [InlineData("Синицын Герман Вениаминович\nВеселова Карина Назаровна")]
    [InlineData("Герман Вениаминович Синицын\nКарина Назаровна Веселова")]
    [InlineData("1. Синицын Герман Вениаминович\n2. Веселова Карина Назаровна")]
    public void Columns_without_a_header_are_known_by_what_stands_in_them(string text) =>
        Assert.Equal(["Синицын/Герман/Вениаминович", "Веселова/Карина/Назаровна"], Reading.Of(text).Names());

    [Fact]
    public void Swapped_columns_without_header_are_put_right_by_the_surnames() =>
        Assert.Equal(
            ["Дәрменов/Айдос", "Қабылова/Аяулым", "Сарыбаев/Дастан"],
            Reading.Of("Айдос;Дәрменов;2011;9 Ә\nАяулым;Қабылова;2012;9 Ә\nДастан;Сарыбаев;2011;9 Ә").Names());

    [Theory]
    [InlineData("Дәрменов Айдос", "Дәрменов/Айдос")]
    [InlineData("Айдос Дәрменов", "Дәрменов/Айдос")]
    [InlineData("Ахмет Айдос", "Ахмет/Айдос")]
    [InlineData("Ахмет Айдос Болатұлы", "Ахмет/Айдос/Болатұлы")]
    [InlineData("Ахмет Айдос Болат ұлы", "Ахмет/Айдос/Болат ұлы")]
    [InlineData("Айгүл Болатқызы", "Болатқызы/Айгүл")]
    [InlineData("Ким Альбина", "Ким/Альбина")]
    [InlineData("Дәрменов Мұхаммед Әли Болатұлы", "Дәрменов/Мұхаммед Әли/Болатұлы")]
    [InlineData("Әлиев, Нұрлан", "Әлиев/Нұрлан")]
    [InlineData("Дашзэвэгийн Оюунчимэг", "Дашзэвэгийн/Оюунчимэг")]
    [InlineData("Б.Болд", "Б./Болд")]
    [InlineData("Иванов И.П.", "Иванов/И./П.")]
    [InlineData("Сейіт-Ахмет Д’Арья", "Сейіт-Ахмет/Д’Арья")]
    public void One_pasted_name_is_divided_as_people_write_it(string line, string name)
    {
        var roster = Reading.Pasted(line);
        Assert.Empty(roster.Problems);
        Assert.Equal([name], roster.Names());
        Assert.Equal("pasted", roster.Format);
    }

    [Fact]
    public void Pasted_cells_of_a_spreadsheet_are_read() =>
        Assert.Equal(["Әлиев/Нұрлан", "Қабылова/Аяулым"], Reading.Pasted("Тегі\tАты\nӘлиев\tНұрлан\r\n\r\nҚабылова\tАяулым\n").Names());

    [Theory]
    [InlineData("ФИО ребёнка;Дата рождения ребёнка")]
    [InlineData("ФИО родителя;ФИО ученика;Дата рождения")]
    [InlineData("Оқушының тегі, аты;Туған күні, айы, жылы")]
    [InlineData("Тегі мен аты;Туған жылы")]
    public void Headers_of_several_words_are_understood_and_parents_are_left_out(string header)
    {
        var parent = header.Contains("родителя", StringComparison.Ordinal) ? "Дәрменова Аяулым;" : "";
        var roster = Reading.Of($"{header}\n{parent}Әлиев Нұрлан;2011\n");
        Assert.Empty(roster.Problems);
        Assert.Equal(new RosterStudent(2, "Әлиев", "Нұрлан", null, null, 2011), Assert.Single(roster.Students));
    }

    [Fact]
    public void Surname_that_begins_like_a_header_is_a_pupil() =>
        Assert.Equal(["Тегісбаев/Нұрлан", "Атыраубаева/Аяулым"], Reading.Of("Тегісбаев Нұрлан\nАтыраубаева Аяулым").Names());

    [Fact]
    public void Note_of_several_lines_is_no_open_quotation_mark() =>
        Assert.Equal(["Әлиев/Нұрлан"], Reading.Of("Тегі;Аты;Ескерту\nӘлиев;Нұрлан;\"бір\nекі\nүш\nтөрт\nбес\nалты\"\n").Names());

    [Fact]
    public void Clans_name_beside_the_fathers_is_not_the_surname()
    {
        Assert.Equal(["Батын/Оюунчимэг"], Reading.Of("Ургийн овог;Эцгийн нэр;Нэр\nБоржигон;Батын;Оюунчимэг").Names());
        Assert.Equal(["Боржигон/Оюунчимэг"], Reading.Of("Ургийн овог;Нэр\nБоржигон;Оюунчимэг").Names());
    }

    [Fact]
    public void Row_is_the_spreadsheets_own_number()
    {
        var roster = Reading.Of("9 Ә сыныбының тізімі\n\nТегі;Аты\nӘлиев;Нұрлан\n\n;\n\"Қабылова\";Аяулым\n");
        Assert.Equal([4, 7], roster.Students.Select(s => s.Row));
        Assert.Equal([2, 4], Reading.Of("\nӘлиев;Нұрлан\n\nҚабылова;Аяулым\n").Students.Select(s => s.Row));
    }

    [Fact]
    public void Line_break_inside_a_cell_does_not_shift_the_rows() =>
        Assert.Equal([2, 3], Reading.Of("Тегі;Аты\n\"Әлиев\";\"Нұр\nлан\"\nҚабылова;Аяулым").Students.Select(s => s.Row));

    [Theory]
    [InlineData("Тегі;Аты\nӘлиев;", "Аты", nameof(RosterFault.NameMissing))]
    [InlineData("Тегі;Аты\n;Нұрлан", "Тегі", nameof(RosterFault.NameMissing))]
    [InlineData("Тегі;Аты\nӘлиев;Нұр7лан", "Аты", nameof(RosterFault.DigitsInName))]
    [InlineData("Тегі;Аты\n?лиев;Нұрлан", "Тегі", nameof(RosterFault.LettersLost))]
    [InlineData("Тегі;Аты\nӘлиев;<b>", "Аты", nameof(RosterFault.NotAName))]
    [InlineData("Тегі;Аты\n\"=HYPERLINK(\"\"x\"\")\";Нұрлан", "Тегі", nameof(RosterFault.FormulaInName))]
    [InlineData("Тегі;Аты\n@cmd;Нұрлан", "Тегі", nameof(RosterFault.FormulaInName))]
    [InlineData("Аты-жөні\nНұрлан", "Аты-жөні", nameof(RosterFault.OneWordOnly))]
    public void Unreadable_row_blocks_and_names_its_cell(string text, string column, string fault)
    {
        var roster = Reading.Of(text + "\n" + (text.StartsWith("Аты-жөні", StringComparison.Ordinal) ? "Қабылова Аяулым" : "Қабылова;Аяулым"));
        var problem = Assert.Single(roster.Problems);
        Assert.Equal((2, column, fault, true), (problem.Row, problem.Column, problem.Fault.ToString(), problem.Blocks));
        Assert.Equal(["Қабылова/Аяулым"], roster.Names());
    }

    [Fact]
    public void Column_without_header_is_named_by_its_letter() =>
        Assert.Equal("B", Assert.Single(Reading.Of("1;Дәрменов;Айдос\n2;;Аяулым\n3;Сарыбаев;Дастан").Problems).Column);

    [Fact]
    public void Long_text_in_a_name_blocks() =>
        Assert.Equal(RosterFault.NameTooLong, Reading.Of("Тегі;Аты\nӘлиев;" + new string('а', 81)).Only());

    [Theory]
    [InlineData("2011", 2011)]
    [InlineData("2011 ж.", 2011)]
    [InlineData("2011 г.р.", 2011)]
    [InlineData("05.03.2011", 2011)]
    [InlineData("5/3/2011", 2011)]
    [InlineData("12/25/2011", 2011)]
    [InlineData("2011-03-05", 2011)]
    [InlineData("2011-03-05T00:00:00", 2011)]
    [InlineData("05.03.2011 0:00:00", 2011)]
    [InlineData("05.03.11", 2011)]
    [InlineData("05.03.99", 1999)]
    [InlineData("5 наурыз 2011 ж.", 2011)]
    [InlineData("29.02.2012", 2012)]
    public void Birth_year_is_taken_from_usual_forms(string text, int year)
    {
        var roster = Reading.Of($"Тегі;Аты;Туған күні\nӘлиев;Нұрлан;{text}");
        Assert.Empty(roster.Problems);
        Assert.Equal(year, Assert.Single(roster.Students).BirthYear);
    }

    [Theory]
    [InlineData("31.02.2011", nameof(RosterFault.DateImpossible))]
    [InlineData("29.02.2011", nameof(RosterFault.DateImpossible))]
    [InlineData("2011-13-40", nameof(RosterFault.DateImpossible))]
    [InlineData("1811", nameof(RosterFault.BirthYearUnlikely))]
    [InlineData("2026", nameof(RosterFault.BirthYearUnlikely))]
    [InlineData("наурызда", nameof(RosterFault.DateUnclear))]
    [InlineData("=TODAY()", nameof(RosterFault.FormulaInCell))]
    public void Birth_date_that_cannot_be_is_said_and_does_not_block(string text, string fault)
    {
        var roster = Reading.Of($"Тегі;Аты;Туған күні\nӘлиев;Нұрлан;{text}");
        var problem = Assert.Single(roster.Problems);
        Assert.Equal((2, "Туған күні", fault, text, false), (problem.Row, problem.Column, problem.Fault.ToString(), problem.Value, problem.Blocks));
        Assert.Null(Assert.Single(roster.Students).BirthYear);
    }

    [Theory]
    [InlineData("Тегі;Аты;ЖСН\nӘлиев;Нұрлан;110305500123", "ЖСН")]
    [InlineData("Фамилия;Имя;ИИН\nӘлиев;Нұрлан;110305500123", "ИИН")]
    [InlineData("Surname;Given name;IIN\nӘлиев;Нұрлан;110305500123", "IIN")]
    [InlineData("Овог;Нэр;Регистрийн дугаар\nӘлиев;Нұрлан;УБ11230512", "Регистрийн дугаар")]
    [InlineData("Тегі;Аты;Код\nӘлиев;Нұрлан;110305500123", "Код")]
    [InlineData("Әлиев;Нұрлан;110305500123", "C")]
    [InlineData("Аты-жөні\nӘлиев Нұрлан 110305500123", "Аты-жөні")]
    [InlineData("Тегі;Аты;Туған күні\nӘлиев;Нұрлан;110305 500123", "Туған күні")]
    [InlineData("Тегі;Аты;Сынып\nӘлиев;Нұрлан;110305500123", "Сынып")]
    public void Identity_number_is_dropped_and_said_and_never_repeated(string text, string column)
    {
        var roster = Reading.Of(text);
        var problem = Assert.Single(roster.Problems);
        Assert.Equal((column, RosterFault.IdentityNumber, false), (problem.Column, problem.Fault, problem.Blocks));
        Assert.Equal(["Әлиев/Нұрлан"], roster.Names());
        Assert.DoesNotContain("5500123", string.Concat(roster.Students) + string.Concat(roster.Problems), StringComparison.Ordinal);
        Assert.DoesNotContain("УБ11", string.Concat(roster.Students) + string.Concat(roster.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Second_of_two_same_rows_is_left_out_with_the_firsts_row()
    {
        var roster = Reading.Of("Тегі;Аты\nСемёнов;Пётр\nҚабылова;Аяулым\nСЕМЕНОВ;Петр\n");
        Assert.Equal(["Семёнов/Пётр", "Қабылова/Аяулым"], roster.Names());
        Assert.Equal(new RosterProblem(4, "Тегі", RosterFault.Duplicate, "2", Blocks: false), Assert.Single(roster.Problems));
    }

    [Fact]
    public void Namesakes_of_different_years_or_classes_are_two() =>
        Assert.Equal(3, Reading.Of("Тегі;Аты;Сынып;Туған жылы\nӘлиев;Нұрлан;9 Ә;2011\nӘлиев;Нұрлан;9Ә;2012\nӘлиев;Нұрлан;9 Б;2011\nӘлиев;Нұрлан;9\"Ә\";2011").Students.Count);

    [Theory]
    [InlineData("9 Ә", "9 Ә")]
    [InlineData(" 9Ә ", "9Ә")]
    [InlineData("\"9 \"\"А\"\"\"", "9 \"А\"")]
    [InlineData("9 \"А\"", "9 \"А\"")]
    public void Class_stays_as_written(string cell, string read) =>
        Assert.Equal(read, Assert.Single(Reading.Of($"Тегі;Аты;Сынып\nӘлиев;Нұрлан;{cell}\n").Students).Class);

    [Fact]
    public void Missing_optional_cells_and_numbered_empty_lines_are_no_problem()
    {
        var roster = Reading.Of("№;Тегі;Аты;Әкесінің аты;Сынып;Туған жылы\n1;Әлиев;Нұрлан;-;;\n2;;;;;\n3;;;;;");
        Assert.Empty(roster.Problems);
        Assert.Equal(new RosterStudent(2, "Әлиев", "Нұрлан", null, null, null), Assert.Single(roster.Students));
    }

    [Fact]
    public void Repeated_header_of_a_printed_list_is_no_pupil() =>
        Assert.Equal(["Әлиев/Нұрлан", "Қабылова/Аяулым"], Reading.Of("Тегі;Аты\nӘлиев;Нұрлан\nТегі;Аты\nҚабылова;Аяулым").Names());

    [Fact]
    public void Two_thousand_are_read_and_one_more_is_refused()
    {
        var lines = Enumerable.Range(0, 2001).Select(i => $"Әлиев{Suffix(i)};Нұрлан").ToList();
        Assert.Equal(2000, Reading.Of("Тегі;Аты\n" + string.Join('\n', lines.Take(2000))).Students.Count);
        Reading.Of("Тегі;Аты\n" + string.Join('\n', lines)).IsRefused(RosterFault.TooManyRows);
    }

    [Fact]
    public void Quotation_mark_left_open_is_named_by_its_row()
    {
        var roster = Reading.Of("Тегі;Аты\n\"Әлиев;Нұрлан\nҚабылова;Аяулым\nСарыбаев;Дастан\nДәрменов;Айдос\nТолыбаев;Ершат\nБаекенов;Мерей");
        roster.IsRefused(RosterFault.QuoteNotClosed);
        Assert.Equal(2, Assert.Single(roster.Problems).Row);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\r\n \r\n;;\r\n")]
    [InlineData("Тегі;Аты\r\n")]
    public void List_without_pupils_says_so(string text) => Reading.Of(text).IsRefused(RosterFault.Empty);

    [Fact]
    public void List_without_names_says_so() => Reading.Of("1;2011\n2;2012").IsRefused(RosterFault.NoNames);

    private static string Suffix(int i) => string.Concat(i.ToString("0000", System.Globalization.CultureInfo.InvariantCulture).Select(d => "абвгдежзик"[d - '0']));
}
