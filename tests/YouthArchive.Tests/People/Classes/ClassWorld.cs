using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
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

    /// <summary>A file instead of pasted names.</summary>
    public async Task<IHtmlDocument> UploadAsync(byte[] file, string name)
    {
        using var page = await Teacher.GetAsync(Path + "/list", TestContext.Current.CancellationToken);
        var token = ((IHtmlInputElement)(await page.DocumentAsync()).QuerySelector("form#list input[name=__RequestVerificationToken]")!).Value;
        using var sheet = new ByteArrayContent(file);
        using var content = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { sheet, "File", name } };
        using var request = new HttpRequestMessage(HttpMethod.Post, Path + "/list") { Content = content };
        Support.Page.CarryFormCookie(Teacher, page, request);
        using var answer = await Teacher.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.DocumentAsync();
    }

    /// <summary>What the page of a dry run would send back, with these fields typed over.</summary>
    public static (string Name, string Value)[] Draft(IHtmlDocument page, params (string Name, string Value)[] typed) =>
        [.. page.QuerySelectorAll("form#again [name], form#add [name]").Where(f => f is IHtmlTextAreaElement or IHtmlInputElement or IHtmlSelectElement)
            .Select(f => (Name: f.GetAttribute("name")!, Value: f is IHtmlTextAreaElement t ? t.Value : f is IHtmlSelectElement s ? s.Value ?? "" : ((IHtmlInputElement)f).Value))
            .Where(f => f.Name != "__RequestVerificationToken" && typed.All(t => t.Name != f.Name)).Concat(typed)];

    /// <summary>Presses «check again», or another button that looks without writing.</summary>
    public async Task<IHtmlDocument> CheckAsync(IHtmlDocument page, params (string Name, string Value)[] typed)
    {
        using var seen = await Teacher.SubmitToAsync(Path + "/list", "form#list", Path + "/list", Draft(page, typed));
        Assert.Equal(HttpStatusCode.OK, seen.StatusCode);
        return await seen.DocumentAsync();
    }

    public Task<HttpResponseMessage> AddAsync(IHtmlDocument page, params (string Name, string Value)[] typed) =>
        Teacher.SubmitToAsync(Path + "/list", "form#list", Path + "/list?handler=Add", Draft(page, typed));

    public async Task<IHtmlDocument> LookAsync(string names)
    {
        using var seen = await Teacher.SubmitAsync(Path + "/list", "form#list", ("Text", names));
        return await seen.DocumentAsync();
    }

    public Task<int> SchoolIdAsync() => Site.InDatabaseAsync(db => db.Set<SchoolClass>().Where(c => c.Id == ClassId).Select(c => c.SchoolId).FirstAsync());

    /// <summary>As an organiser would: «ConfirmSchool», «Close», «Reopen».</summary>
    public async Task<HttpResponseMessage> StandAsync(string handler, HttpClient organiser, string reason = "Тексерілді")
    {
        var path = $"/kk/admin/schools/{await SchoolIdAsync()}";
        return await organiser.SubmitToAsync(path, "#close-school, #reopen-school", $"{path}?handler={handler}", ("Reason", reason));
    }

    public Task<BoardView> BoardAsync() => Site.InScopeAsync(async services =>
    {
        var found = await services.GetRequiredService<ClassRegister>().FindAsync(TeacherId, ClassId, TestContext.Current.CancellationToken);
        return await services.GetRequiredService<ClassBoard>().OfAsync(found!, TestContext.Current.CancellationToken);
    });

    /// <summary>Sends a form to one of the handlers of the class's page, whether the page would offer it or not.</summary>
    public Task<HttpResponseMessage> DoAsync(string handler, params (string Name, string Value)[] values) =>
        Teacher.SubmitToAsync("/kk/schools", "form#register-form", $"{Path}?handler={handler}", values);

    public static Task GrantAsync(PortalSite site) => ProgrammesSite.PrepareAsync(site, "YouthArchive.ArchiveHack");
}
