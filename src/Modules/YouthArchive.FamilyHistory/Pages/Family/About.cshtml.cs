using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.FamilyHistory.Writing;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Web;

namespace YouthArchive.FamilyHistory.Pages.Family;

/// <summary>Title, summary, topic, defence; who writes and who helps.</summary>
internal sealed class AboutModel(WorkPageServices services, WorkSaving saving, Authorship authorship, DbContext db) : OwnWorkPage(services)
{
    public override string Part => WorkParts.About;

    /// <summary>As it stands in the form.</summary>
    public sealed record AboutTexts(string Title, string Summary, string? TopicKey, string? DefenceKey);

    public AboutTexts Given { get; private set; } = new("", "", null, null);
    public string Share { get; private set; } = "";
    public string Mine => Me;
    public IReadOnlyList<Person> Classmates { get; private set; } = [];
    public IReadOnlyList<Person> Teachers { get; private set; } = [];
    public IReadOnlyDictionary<CodeKind, string> Codes { get; private set; } = new Dictionary<CodeKind, string>();

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
        {
            return NotFound();
        }
        Given = new(Work.Title, Work.Summary, Work.TopicKey, Work.DefenceKey);
        Share = Folder.Authors.First(a => a.PersonId == Me).Share;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(
        string id, string? title, string? summary, string? topic, string? defence, string? share, string? version, string? go, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
        {
            return NotFound();
        }
        Given = new((title ?? "").Trim(), (summary ?? "").Trim().ReplaceLineEndings("\n"), Known(topic, Folder.Terms.Topics.Select(t => t.Key)), Known(defence, Folder.Terms.Defences.Select(d => d.Key)));
        Share = (share ?? "").Trim();
        if (Given.Title.Length > Work.TitleLength || Given.Summary.Length > Work.SummaryLength || Share.Length > 1000)
        {
            Seen = version ?? "";
            return Refuse(S["The title has at most {0} characters, the summary at most {1}.", Work.TitleLength, Work.SummaryLength]);
        }
        var saved = await saving.SaveAsync(Work, Me, Part, Write, version, cancellation);
        if (share is not null && saved.Outcome == SaveOutcome.Saved)
        {
            await db.Set<WorkAuthor>().Where(a => a.WorkId == id && a.PersonId == Me).ExecuteUpdateAsync(s => s.SetProperty(a => a.Share, Share), cancellation);
        }
        var kept = saved.Work;
        return Ended(saved.Outcome, saved.Base, new Dictionary<string, string>
        {
            ["title"] = kept.Title, ["summary"] = kept.Summary, ["topic"] = kept.TopicKey ?? "", ["defence"] = kept.DefenceKey ?? "",
        }, After(go));
    }

    public async Task<IActionResult> OnPostInviteAsync(string id, string? person, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
        {
            return NotFound();
        }
        return await authorship.InviteAsync(Folder, Me, person ?? "", cancellation) is { } reason ? Refused(S[reason]) : Here();
    }

    public async Task<IActionResult> OnPostRemoveAsync(string id, string? person, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation) || !await authorship.RemoveAsync(Folder, Me, person ?? "", cancellation))
        {
            return NotFound();
        }
        return person == Me ? To(FamilyLinks.Own) : Here();
    }

    public async Task<IActionResult> OnPostCodeAsync(string id, CodeKind kind, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation) || !Enum.IsDefined(kind))
        {
            return NotFound();
        }
        await authorship.CodeAsync(id, kind, cancellation);
        return Here();
    }

    public async Task<IActionResult> OnPostTutorAsync(string id, string? person, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
        {
            return NotFound();
        }
        if (person is { Length: > 0 } && Teachers.All(t => t.Id != person))
        {
            return Refused(S["Choose a teacher of yours, or give the teacher the code."]);
        }
        await authorship.SetTutorAsync(Work, person is { Length: > 0 } ? person : null, Me, cancellation);
        TempData.Say(person is { Length: > 0 } ? S["Your tutor can see the work now."] : S["The work has no tutor now."]);
        return Here();
    }

    private PageResult Refused(string wrong)
    {
        Given = new(Work.Title, Work.Summary, Work.TopicKey, Work.DefenceKey);
        return Refuse(wrong);
    }

    private void Write(Work work) => (work.Title, work.Summary, work.TopicKey, work.DefenceKey) = (Given.Title, Given.Summary, Given.TopicKey, Given.DefenceKey);

    private async Task<bool> LoadAsync(string id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation))
        {
            return false;
        }
        Seen = PartBase.Of(Work, Part);
        if (!SavedAnswer.IsWanted(Request))
        {
            Codes = await authorship.CodesAsync(id, cancellation);
            Teachers = await authorship.TeachersAsync(Me, cancellation);
            Classmates = Folder.IsGroup ? await authorship.ClassmatesAsync(Folder, Me, cancellation) : [];
        }
        return true;
    }

    private static string? Known(string? key, IEnumerable<string> keys) => key is { Length: > 0 } && keys.Contains(key) ? key : null;
}
