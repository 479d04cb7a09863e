using Xunit;
using YouthArchive.People.Rosters;

namespace YouthArchive.Tests.People.Rosters;

public sealed class OneRosterTests
{
    private const string Classes = "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType\nc1,,,9 Ә,9,k,,homeroom\nc2,,,Алгебра,9,k,,scheduled\n";
    private const string Enrolments = "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary\n"
        + "e1,,,c2,s,u1,student,\ne2,,,c1,s,u1,student,\ne3,tobedeleted,,c1,s,u3,student,\ne4,,,c1,s,t1,teacher,true\n";

    [Fact]
    public void Version_1_1_is_read_with_the_home_class()
    {
        var roster = Reading.Of(First(), "export.zip");
        Assert.Equal(("oneroster-1.1", "utf-8"), (roster.Format, roster.Encoding));
        Assert.Equal([new(2, "Әлиев", "Нұрлан", "Серікұлы", "9 Ә", 2011), new(6, "Сарыбаев", "Дастан", null, null, null)], roster.Students);
    }

    [Fact]
    public void Pupils_marked_as_gone_are_left_out_and_said()
    {
        var roster = Reading.Of(First(), "export.zip");
        Assert.False(roster.IsBlocked);
        Assert.Equal(
            [(4, RosterFault.Inactive, "Қабылова Аяулым"), (5, RosterFault.Inactive, "Дәрменов Айдос"), (6, RosterFault.IdentityNumber, null)],
            roster.Problems.Select(p => (p.Row, p.Fault, p.Value)));
    }

    [Theory]
    [InlineData("tobedeleted", "true")]
    [InlineData("inactive", "true")]
    [InlineData("active", "false")]
    public void Status_and_disabled_users_leave_out(string status, string enabled) =>
        Assert.Equal(RosterFault.Inactive, Reading.Of(Workbooks.Zip(
            ("manifest.csv", "propertyName,value\noneroster.version,1.1\n"),
            ("users.csv", $"sourcedId,status,enabledUser,role,givenName,familyName\nu1,{status},{enabled},student,Нұрлан,Әлиев\n"))).Only());

    [Fact]
    public void Version_1_2_takes_the_role_from_its_own_file()
    {
        var roster = Reading.Of(Workbooks.Zip(
            ("school/manifest.csv", "propertyName,value\nmanifest.version,1.0\noneroster.version,1.2\n"),
            ("school/users.csv", "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName\nu1,,,true,a,,Нұрлан,Әлиев,\nu2,,,true,b,,Аяулым,Қабылова,\nt1,,,true,c,,Дастан,Сарыбаев,\n"),
            ("school/roles.csv", "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId\nr1,,,u1,primary,student,,,s\nr2,tobedeleted,,u2,primary,student,,,s\nr3,,,t1,primary,teacher,,,s\n"),
            ("school/classes.csv", Classes),
            ("school/enrollments.csv", Enrolments)));
        Assert.Equal("oneroster-1.2", roster.Format);
        Assert.Equal([new(2, "Әлиев", "Нұрлан", null, "9 Ә", null)], roster.Students);
    }

    [Theory]
    [InlineData("1.1", "users.csv")]
    [InlineData("1.2", "roles.csv")]
    public void Missing_part_is_named_and_blocks(string version, string part)
    {
        var manifest = ("manifest.csv", $"propertyName,value\noneroster.version,{version}\n");
        var roster = version == "1.1" ? Reading.Of(Workbooks.Zip(manifest))
            : Reading.Of(Workbooks.Zip(manifest, ("users.csv", "sourcedId,status,givenName,familyName\nu1,,Нұрлан,Әлиев\n")));
        roster.IsRefused(RosterFault.PartMissing);
        Assert.Equal(part, roster.Problems[0].Value);
    }

    [Fact]
    public void Announced_part_that_is_missing_is_said_and_does_not_block()
    {
        var roster = Reading.Of(Workbooks.Zip(
            ("manifest.csv", "propertyName,value\noneroster.version,1.1\nfile.enrollments,bulk\nfile.classes,absent\n"),
            ("users.csv", "sourcedId,status,role,givenName,familyName\nu1,,student,Нұрлан,Әлиев\n")));
        Assert.Equal(new RosterProblem(0, null, RosterFault.PartMissing, "enrollments.csv", false), Assert.Single(roster.Problems));
        Assert.Single(roster.Students);
    }

    private static byte[] First() => Workbooks.Zip(
        ("manifest.csv", "propertyName,value\nmanifest.version,1.0\noneroster.version,1.1\nfile.users,bulk\nfile.classes,bulk\nfile.enrollments,bulk\n"),
        ("orgs.csv", "sourcedId,status,dateLastModified,name,type\ns,,,Мектеп,school\n"),
        ("users.csv", """
            sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier
            u1,,,true,s,student,a,,Нұрлан,Әлиев,Серікұлы,17
            t1,,,true,s,teacher,t,,Мұғалім,Мұғалімов,,1
            u2,tobedeleted,,true,s,student,b,,Аяулым,Қабылова,,18
            u3,,,true,s,student,c,,Айдос,Дәрменов,,19
            u4,,,true,s,student,d,,Дастан,Сарыбаев,,110305500123
            """),
        ("classes.csv", Classes),
        ("enrollments.csv", Enrolments),
        ("demographics.csv", "sourcedId,status,dateLastModified,birthDate,sex\nu1,,,2011-03-05,male\n"));
}
