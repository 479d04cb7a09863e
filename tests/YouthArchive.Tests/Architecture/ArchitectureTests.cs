using System.Reflection;
using Xunit;

namespace YouthArchive.Tests.Architecture;

public sealed class ArchitectureTests
{
    private static readonly IReadOnlyList<Project> All = Projects.Read();

    private static IReadOnlySet<string> Modules => All.Where(ImportRules.IsModule).Select(p => p.Name).ToHashSet(StringComparer.Ordinal);

    [Fact]
    public void Projects_import_only_what_lies_below_them()
    {
        Assert.True(Modules.Count >= 5, "The solution's modules were not read.");
        None(ImportRules.Broken(All));
    }

    [Fact]
    public void No_project_stands_outside_the_solution() => None(Projects.NotInSolution(All));

    [Theory]
    [InlineData("src/Modules/YouthArchive.Content", "YouthArchive.Content", "YouthArchive.Judging")]
    [InlineData("src/Modules/YouthArchive.Olympiads", "YouthArchive.Olympiads", "YouthArchive.ArchiveHack")]
    [InlineData("src/Modules/YouthArchive.Judging", "YouthArchive.Judging", "YouthArchive.Web")]
    [InlineData("src/Modules/YouthArchive.Nameless", "YouthArchive.Nameless", "YouthArchive.Platform")]
    [InlineData("src/YouthArchive.Platform", "YouthArchive.Platform", "YouthArchive.Data")]
    [InlineData("src/YouthArchive.Data", "YouthArchive.Data", "YouthArchive.People")]
    [InlineData("themes/YouthArchive.Theme", "YouthArchive.Theme", "YouthArchive.Data")]
    [InlineData("tests/YouthArchive.GitHubStandIn", "YouthArchive.GitHubStandIn", "YouthArchive.ArchiveHack")]
    public void Planted_import_is_found(string folder, string name, string reference)
    {
        var planted = new Project(name, $"{folder}/{name}.csproj", [reference]);
        var broken = ImportRules.Broken([.. All.Where(p => p.Name != name), planted]);
        Assert.Contains(broken, b => b.StartsWith(name + " ", StringComparison.Ordinal));
    }

    [Fact]
    public void Modules_show_nothing_but_their_contracts() =>
        None(Modules.SelectMany(m => Walls.Shown(Assembly.Load(new AssemblyName(m)))));

    [Fact]
    public void Planted_public_type_is_found() =>
        Assert.Contains(Walls.Shown(typeof(ArchitectureTests).Assembly), s => s.Contains(nameof(ArchitectureTests), StringComparison.Ordinal));

    [Fact]
    public void Modules_and_theme_use_only_contracts_of_others() =>
        None(All.Where(p => ImportRules.IsModule(p) || p.Path.StartsWith("themes/", StringComparison.Ordinal))
            .SelectMany(p => Walls.Reached(FileOf(p.Name), Modules)));

    // The tests themselves look behind every wall: the check must see that.
    [Fact]
    public void Planted_reach_behind_a_wall_is_found() =>
        Assert.Contains(
            Walls.Reached(FileOf("YouthArchive.Tests"), Modules), r => r.Contains("YouthArchive.People.Accounts.PortalUser", StringComparison.Ordinal));

    [Fact]
    public void No_file_is_longer_than_anybody_reads() => None(SourceFiles.TooLong(RepositoryRoot.Path));

    [Fact]
    public void Planted_long_file_is_found_and_a_migration_is_not()
    {
        var folder = Directory.CreateTempSubdirectory("youtharchive-long-");
        try
        {
            var lines = Enumerable.Repeat("// line", SourceFiles.MostLines + 1).ToList();
            Directory.CreateDirectory(Path.Combine(folder.FullName, "Data", "Migrations"));
            File.WriteAllLines(Path.Combine(folder.FullName, "Long.cs"), lines);
            File.WriteAllLines(Path.Combine(folder.FullName, "Short.cs"), lines.Skip(1));
            File.WriteAllLines(Path.Combine(folder.FullName, "Data", "Migrations", "Init.cs"), lines);
            Assert.StartsWith("Long.cs: 401", Assert.Single(SourceFiles.TooLong(folder.FullName)), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Usings_stand_in_order() => None(Usings.Unsorted(RepositoryRoot.Path));

    [Fact]
    public void Planted_disorder_of_usings_is_found()
    {
        var folder = Directory.CreateTempSubdirectory("youtharchive-usings-");
        try
        {
            File.WriteAllLines(Path.Combine(folder.FullName, "Wrong.cs"), ["using Xunit;", "using System.Text;", "", "namespace A;"]);
            File.WriteAllLines(Path.Combine(folder.FullName, "Right.cs"), ["using System.Text;", "using Xunit;", "using X = System.Int32;"]);
            Assert.StartsWith("Wrong.cs:", Assert.Single(Usings.Unsorted(folder.FullName)), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void None(IEnumerable<string> problems)
    {
        var found = problems.ToList();
        Assert.True(found.Count == 0, string.Join("\n", found));
    }

    private static string FileOf(string project) => Path.Combine(AppContext.BaseDirectory, project + ".dll");
}
