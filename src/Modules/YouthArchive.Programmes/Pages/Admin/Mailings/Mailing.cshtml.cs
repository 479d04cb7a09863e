using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Mail;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Mailings;

namespace YouthArchive.Programmes.Pages.Admin.Mailings;

[Requires(MailingPermissions.SendMailings)]
internal sealed class MailingModel(IEditions editions, MailingDesk desk, Receivers receivers, IStringLocalizer S) : MailingPage(desk, receivers, S)
{
    private readonly MailingDesk _desk = desk;
    private readonly Receivers _receivers = receivers;
    private readonly IStringLocalizer _s = S;
    private IReadOnlyDictionary<ReceiverState, int> _counts = new Dictionary<ReceiverState, int>();

    public Mailing Mailing { get; private set; } = null!;
    public IReadOnlyDictionary<string, LetterShown> Preview { get; private set; } = new Dictionary<string, LetterShown>();
    public string AudienceText => _receivers.Find(Edition, Mailing.AudienceKey)?.Text.ToString() ?? Mailing.AudienceKey;
    public IReadOnlyList<string> MissingLanguages => [.. PortalCultures.All.Except(MailingRules.Languages(Mailing.Subject, Mailing.Text))];
    public int Total => _counts.Values.Sum();
    public int Done => Total - Count(ReceiverState.Waiting);

    [BindProperty]
    public bool Sure { get; set; }

    public int Count(ReceiverState state) => _counts.GetValueOrDefault(state);

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
        {
            return NotFound();
        }
        Form = MailingForm.Of(Mailing);
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync(string id, CancellationToken cancellation) =>
        await LoadAsync(id, cancellation) ? await SaveAsync(id, cancellation) : NotFound();

    public async Task<IActionResult> OnPostSendAsync(string id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
        {
            return NotFound();
        }
        if (!Sure)
        {
            ModelState.Clear();
            Form = MailingForm.Of(Mailing);
            ModelState.AddModelError(nameof(Sure), _s["Tick this if you are sure."]);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        await _desk.SendAsync(Edition, id, User.PersonId(), cancellation);
        return Redirect(PortalLink.To(MailingLinks.Of(id)));
    }

    public async Task<IActionResult> OnPostTestAsync(string id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation) || !Mailing.IsDraft)
        {
            return NotFound();
        }
        var letters = await _desk.TestAsync(Edition, Mailing, User.PersonId(), cancellation);
        TempData.Say(letters == 0
            ? _s["Your account has no e-mail address: nothing was sent."]
            : _s.Plural(letters, "{0} test letter is on its way to you.", "{0} test letters are on their way to you."));
        return Redirect(PortalLink.To(MailingLinks.Of(id)));
    }

    public async Task<IActionResult> OnPostStopAsync(string id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
        {
            return NotFound();
        }
        TempData.Say(await _desk.StopAsync(Edition, id, User.PersonId(), cancellation)
            ? _s["It is stopped. Who has it already keeps it."] : _s["It was over already."]);
        return Redirect(PortalLink.To(MailingLinks.Of(id)));
    }

    public async Task<IActionResult> OnPostDiscardAsync(string id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation) || !await _desk.DiscardAsync(Edition, id, User.PersonId(), cancellation))
        {
            return NotFound();
        }
        TempData.Say(_s["The draft is discarded."]);
        return Redirect(PortalLink.To(MailingLinks.All));
    }

    /// <summary>The letter's body. It was made of safe Markdown and our own words.</summary>
    public string BodyOf(LetterShown letter) => new HtmlParser().ParseDocument(letter.Html).Body!.InnerHtml;

    private async Task<bool> LoadAsync(string id, CancellationToken cancellation)
    {
        if (await _desk.FindAsync(id, cancellation) is not { } mailing || await editions.FindAsync(mailing.EditionId, cancellation) is not { } edition)
        {
            return false;
        }
        (Mailing, Edition) = (mailing, edition);
        Preview = await _desk.PreviewAsync(edition, mailing, cancellation);
        _counts = mailing.ListedUtc is null
            ? (await _desk.PlanAsync(edition, mailing, cancellation)).States.GroupBy(s => s.Value).ToDictionary(g => g.Key, g => g.Count())
            : await _desk.CountsAsync(id, cancellation);
        return true;
    }
}
