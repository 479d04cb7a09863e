using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YouthArchive.People.Classes;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.Programmes;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.People.Classes;

/// <summary>A teacher with a school and a class of their own, and what can be done there through the pages.</summary>
internal sealed class ClassWorld
{
    private static int _count;

    private ClassWorld(PortalSite site, string teacherId, HttpClient teacher) => (Site, TeacherId, Teacher) = (site, teacherId, teacher);

    public PortalSite Site { get; }
    public string TeacherId { get; }
    public HttpClient Teacher { get; }
    public string ClassId { get; private set; } = "";
    public string Path => $"/kk/classes/{ClassId}";

    public const string Names = "Әбілқайыр Аяулым Қанатқызы 2011\nҒабит Ерасыл 2011\nҚасымова Һәдия Ришатқызы 2010";

    public static async Task<ClassWorld> NewAsync(PortalSite site, string? names = Names)
    {
        await GrantAsync(site);
        var teacherId = await site.NewPersonAsync(PortalRoles.Teacher);
        var world = new ClassWorld(site, teacherId, await site.SignedInAsAsync(teacherId));
        using var school = await world.Teacher.SubmitAsync("/kk/schools", "form#register-form",
            ("Region", "kz-karagandy"), ("Settlement", "Қарқаралы"), ("Name", $"№ {Interlocked.Increment(ref _count)} мектеп"));
        Assert.Equal("/kk/classes", school.Headers.Location?.OriginalString);
        world.ClassId = await world.OpenAsync("9 «Ә»");
        if (names is not null)
        {
            using var added = await world.BringAsync(names);
            Assert.Equal(world.Path, added.Headers.Location?.OriginalString);
        }
        return world;
    }

    public async Task<string> OpenAsync(string name)
    {
        using var opened = await Teacher.SubmitAsync("/kk/classes/new", "form#new-class", ("Name", name), ("Grade", "9"), ("Language", "kk"));
        return opened.Headers.Location!.OriginalString.Split('/')[3];
    }

    /// <summary>Looks, then adds, as the pages lead.</summary>
    public async Task<HttpResponseMessage> BringAsync(string names)
    {
        using var seen = await Teacher.SubmitAsync(Path + "/list", "form#list", ("Text", names));
        var page = await seen.DocumentAsync();
        var text = page.QuerySelector("form#add textarea")?.TextContent ?? names;
        // The form that adds stands on the answer to a post; its token is that of the page before.
        return await Teacher.SubmitToAsync(Path + "/list", "form#list", Path + "/list?handler=Add", ("Text", text));
    }

    public Task<BoardView> BoardAsync() => Site.InScopeAsync(async services =>
    {
        var found = await services.GetRequiredService<ClassRegister>().FindAsync(TeacherId, ClassId, TestContext.Current.CancellationToken);
        return await services.GetRequiredService<ClassBoard>().OfAsync(found!, TestContext.Current.CancellationToken);
    });

    /// <summary>Sends a form of the class's page to one of its handlers.</summary>
    public Task<HttpResponseMessage> DoAsync(string handler, params (string Name, string Value)[] values) =>
        Teacher.SubmitToAsync(Path + "/list", "form#list", $"{Path}?handler={handler}", values);

    public static Task GrantAsync(PortalSite site) => ProgrammesSite.PrepareAsync(site, "YouthArchive.ArchiveHack");
}
