using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using YouthArchive.FamilyHistory.HandIns;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.FamilyHistory.Writing;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.FamilyHistory.Pages.Family;

/// <summary>What all pages of a work need.</summary>
internal sealed class WorkPageServices(WorkFolders folders, IPeople people, IStringLocalizer s, TimeProvider clock)
{
    public WorkFolders Folders => folders;
    public IPeople People => people;
    public IStringLocalizer S => s;
    public TimeProvider Clock => clock;
}

/// <summary>A page of one's own work. Somebody else's does not exist.</summary>
[SignedIn]
internal abstract class OwnWorkPage(WorkPageServices services) : PageModel
{
    public WorkFolder Folder { get; private set; } = null!;
    public IReadOnlyList<Gap> Gaps { get; private set; } = [];
    public IReadOnlyList<PartLine> Parts { get; private set; } = [];

    /// <summary>Of the authors and the tutor, by id.</summary>
    public IReadOnlyDictionary<string, Person> Names { get; private set; } = new Dictionary<string, Person>();
    public DateTime NowUtc { get; } = services.Clock.GetUtcNow().UtcDateTime;

    /// <summary>Which part the page is; empty for the task list itself.</summary>
    public virtual string Part => "";

    /// <summary>What was wrong with the form that came in, in the reader's language.</summary>
    public string? Wrong { get; private set; }

    /// <summary>What the next save is written in view of.</summary>
    public string Seen { get; protected set; } = "";

    /// <summary>After a clash without script: the other's text, by the field's name.</summary>
    public IReadOnlyDictionary<string, string>? Theirs { get; protected set; }

    public Work Work => Folder.Work;
    public Edition Edition => Folder.Edition;
    protected IStringLocalizer S => services.S;
    protected string Me => User.PersonId();

    protected async Task<bool> OpenAsync(string id, CancellationToken cancellation)
    {
        if (await services.Folders.OfAuthorAsync(id, Me, cancellation) is not { } folder)
        {
            return false;
        }
        await ShowAsync(folder, cancellation);
        return true;
    }

    /// <summary>Anew, after something was changed.</summary>
    protected async Task ShowAsync(WorkFolder folder, CancellationToken cancellation)
    {
        Folder = folder;
        Gaps = HandInChecks.Of(folder);
        Parts = PartStates.Of(folder, Gaps);
        Names = await services.People.FindManyAsync(folder.Authors.Select(a => a.PersonId).Append(folder.Work.TutorId).OfType<string>(), cancellation);
    }

    protected RedirectResult To(string path) => Redirect(PortalLink.To(path));

    protected RedirectResult Here() => To(FamilyLinks.Part(Work.Id, Part));

    protected PageResult Refuse(string wrong, int status = StatusCodes.Status400BadRequest)
    {
        Wrong = wrong;
        ModelState.Clear();
        ModelState.AddModelError("", "");
        Response.StatusCode = status;
        return Page();
    }

    /// <summary>The end of a save of a form: for a script the state, for a person the page; after a clash both texts.</summary>
    protected IActionResult Ended(SaveOutcome outcome, string version, IReadOnlyDictionary<string, string> kept, string next, int? words = null)
    {
        if (SavedAnswer.IsWanted(Request))
        {
            return SavedAnswer.Of(Edition, NowUtc, outcome, version, kept, words);
        }
        if (outcome == SaveOutcome.Saved)
        {
            TempData.Say(S["Saved, {0}", EditionTime.In(Edition.Zone, NowUtc).ToString("HH:mm", CultureInfo.InvariantCulture)]);
            return To(next);
        }
        Seen = version;
        Theirs = outcome == SaveOutcome.Changed ? kept : null;
        return Refuse(outcome == SaveOutcome.Changed
            ? S["Somebody else wrote here meanwhile. Both texts are below: nothing is lost."]
            : S["This work was withdrawn. Nothing in it can be changed."], SavedAnswer.StatusOf(outcome));
    }

    /// <summary>Where the button leads: on to the next part, or back here.</summary>
    protected string After(string? go) => go == "next" && WorkParts.Tasks.SkipWhile(p => p != Part).Skip(1).FirstOrDefault() is { } next
        ? FamilyLinks.Part(Work.Id, next)
        : FamilyLinks.Part(Work.Id, Part);

    public string NameOf(string? personId) => personId is not null && Names.TryGetValue(personId, out var person) ? person.DisplayName : S["Somebody"];
}
