using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Mailings;

namespace YouthArchive.Programmes.Pages.Admin.Mailings;

/// <summary>The form as it was typed.</summary>
internal sealed class MailingForm
{
    public string? Audience { get; set; }
    public bool Letter { get; set; }
    public bool Notice { get; set; }
    public string? SubjectKk { get; set; }
    public string? SubjectRu { get; set; }
    public string? SubjectEn { get; set; }
    public string? SubjectMn { get; set; }
    public string? TextKk { get; set; }
    public string? TextRu { get; set; }
    public string? TextEn { get; set; }
    public string? TextMn { get; set; }

    public static MailingForm Of(Mailing m) => new()
    {
        Audience = m.AudienceKey,
        Letter = m.IsLetter,
        Notice = m.IsNotice,
        SubjectKk = m.Subject.Kk,
        SubjectRu = m.Subject.Ru,
        SubjectEn = m.Subject.En,
        SubjectMn = m.Subject.Mn,
        TextKk = m.Text.Kk,
        TextRu = m.Text.Ru,
        TextEn = m.Text.En,
        TextMn = m.Text.Mn,
    };

    public MailingDraft Draft() => new(
        Audience, new(Line(SubjectKk), Line(SubjectRu), Line(SubjectEn), Line(SubjectMn)), new(Words(TextKk), Words(TextRu), Words(TextEn), Words(TextMn)), Letter, Notice);

    /// <summary>Puts each fault beside its field.</summary>
    public static void Report(IEnumerable<MailingFault> faults, ModelStateDictionary state, IStringLocalizer s)
    {
        foreach (var fault in faults)
        {
            var (field, words) = fault.Problem switch
            {
                MailingProblem.NoWay => ("Form.Letter", s["Choose a letter, a notice on the site, or both."]),
                MailingProblem.Empty => ("Form.SubjectKk", s["Write a subject and a text in at least one language."]),
                MailingProblem.SubjectTooLong => ($"Form.Subject{Name(fault)}", s["At most {0} characters.", Mailing.SubjectLength]),
                MailingProblem.TextTooLong => ($"Form.Text{Name(fault)}", s["At most {0} characters.", Mailing.TextLength]),
                MailingProblem.Half => ($"Form.Text{Name(fault)}", s["A language needs both a subject and a text, or neither."]),
                _ => ("Form.Audience", s["Choose a group."]),
            };
            state.AddModelError(field, words);
        }
    }

    private static string Name(MailingFault fault) => fault.Language is { } l ? char.ToUpperInvariant(l[0]) + l[1..] : "";

    private static string? Line(string? text) =>
        string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } line ? string.Concat(line.Where(c => !char.IsControl(c))) : null;

    private static string? Words(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings("\n").Trim();
}
