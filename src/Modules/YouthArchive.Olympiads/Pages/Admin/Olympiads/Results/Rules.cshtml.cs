using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using YouthArchive.Olympiads.Results;
using YouthArchive.Olympiads.Results.Rankings;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;

namespace YouthArchive.Olympiads.Pages.Admin.Olympiads.Results;

/// <summary>What comes in from the form of rules; percents and weights as typed.</summary>
internal sealed class RulesForm
{
    public string? Preset { get; set; }
    public int Winners { get; set; }
    public string? Weights { get; set; }
    public int Least { get; set; }
    public LineRule Line { get; set; }
    public TieBreak? First { get; set; }
    public TieBreak? Second { get; set; }
    public string? Freeze { get; set; }

    /// <summary>Null when weights are not up to three whole numbers.</summary>
    public RankingRules? Read()
    {
        var weights = (Weights ?? "").Split([':', ' ', ',', ';', '/'], StringSplitOptions.RemoveEmptyEntries)
            .Select(w => int.TryParse(w, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1).ToList();
        if (weights.Count is 0 or > 3)
        {
            return null;
        }
        var preset = RankingRules.Presets.FirstOrDefault(p => p.Name == Preset) ?? RankingRules.Quota;
        var rules = new RankingRules(preset.Name, Winners, preset.RoundsDown, [.. weights.Select((w, i) => new MedalBand((Medal)i, w, Least))], Line,
            [.. new[] { First, Second }.OfType<TieBreak>()]);
        return rules.Problem() is null ? rules : null;
    }
}

/// <summary>Declares how places and prizes follow from marks; from the first window's opening on only shows it.</summary>
[Requires(Permissions.ManageOlympiads)]
internal sealed class RulesModel(ResultsDesk desk, ResultRulesDesk rules) : ResultDeskPage(desk)
{
    private static readonly string Unfit = SourceText.Of("These rules cannot be used: check the percents and the shares.");
    private static readonly string TooLate = SourceText.Of("The first window has opened. The rules stay as they are.");

    public RulesOfPaper Declared { get; private set; } = null!;
    public bool MayDeclare { get; private set; }
    public string FreezeLocal => Declared.FreezeUtc is { } utc ? Programmes.Contracts.EditionTime.In(Edition.Zone, utc).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture) : "";

    public async Task<IActionResult> OnGetAsync(string slug, string paper, CancellationToken cancellation) =>
        await ShowAsync(slug, paper, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, string paper, RulesForm form, CancellationToken cancellation)
    {
        if (!await ShowAsync(slug, paper, cancellation))
        {
            return NotFound();
        }
        if (!MayDeclare)
        {
            return Refuse(TooLate);
        }
        DateTime? freeze = null;
        if (!string.IsNullOrWhiteSpace(form.Freeze))
        {
            if (!DateTime.TryParseExact(form.Freeze, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            {
                return Refuse(Unfit, 400);
            }
            freeze = TimeZoneInfo.ConvertTimeToUtc(local, TimeZoneInfo.FindSystemTimeZoneById(Edition.Zone));
        }
        return form.Read() is { } read && await rules.DeclareAsync(Paper.Id, read, freeze, User.PersonId(), cancellation)
            ? To(ResultLinks.Rules(Edition, Paper.Key))
            : Refuse(Unfit, 400);
    }

    private async Task<bool> ShowAsync(string slug, string paper, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, paper, cancellation))
        {
            return false;
        }
        (Declared, MayDeclare) = (await rules.OfAsync(Paper.Id, cancellation), await rules.MayDeclareAsync(Paper.Id, cancellation));
        return true;
    }
}
