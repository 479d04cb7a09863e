using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Olympiads.Sittings.Live;
using YouthArchive.Olympiads.Sittings.Receipts;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.Olympiads.Pages.Olympiads.Sittings;

/// <summary>What the pupil has asked, and what was answered.</summary>
[SignedIn]
internal sealed class QuestionsModel(
    SittingMemory memory, LockedPapers papers, HandingIn handing, Asking asking, Messages messages, IStringLocalizer S, TimeProvider clock)
    : OwnSittingPage(memory, papers, handing, clock)
{
    public IReadOnlyList<Question> Asked { get; private set; } = [];
    public IReadOnlyList<Announcement> Told { get; private set; } = [];
    public string Text { get; private set; } = "";
    public string? Wrong { get; private set; }

    public Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation) => ShowAsync(id, cancellation);

    public async Task<IActionResult> OnPostAsync(string id, string? text, CancellationToken cancellation)
    {
        if (await OpenAsync(id, cancellation) is { } closed)
        {
            return closed;
        }
        Text = text ?? "";
        Wrong = string.IsNullOrWhiteSpace(text) ? S["Write your question."]
            : text.Length > Question.TextLength ? S["At most {0} letters.", Question.TextLength]
            : Sitting.HandedInUtc is not null ? S["You have handed in already."]
            : await asking.AskAsync(Sitting, text, cancellation) ? null
            : S["You have asked many questions already. Speak to your teacher."].Value;
        if (Wrong is not null)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return await ShowAsync(id, cancellation);
        }
        TempData.Say(S["Your question is with the organiser. The answer comes to the page of your items."]);
        return To(OlympiadLinks.Ask(id));
    }

    private async Task<IActionResult> ShowAsync(string id, CancellationToken cancellation)
    {
        if (await OpenAsync(id, cancellation) is { } closed)
        {
            return closed;
        }
        Asked = await asking.OfSittingAsync(id, cancellation);
        Told = await messages.OfAsync(Sitting);
        return Page();
    }
}
