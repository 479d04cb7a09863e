using Microsoft.Extensions.Localization;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Localization;

namespace YouthArchive.People.Guardians;

/// <summary>The forms in which somebody decides, and what they send.</summary>
internal sealed class GuardianForms(ConsentTexts texts, IStringLocalizer s, TimeProvider clock)
{
    public string LastDay => LocalTime.In(
        s, ConsentRules.UntilOf(clock.GetUtcNow().UtcDateTime).AddTicks(-1), LocalTime.DefaultZone, TimeStyle.Date);

    public DecideForm All() => Of(ConsentRules.Purposes);

    public DecideForm Of(IEnumerable<ConsentPurpose> purposes) =>
        new([.. purposes.Select(p => texts.Current(p, PortalCultures.Current))], LastDay);

    /// <summary>What is no purpose is left out.</summary>
    public static IReadOnlyList<ConsentPurpose> Read(IEnumerable<string> sent) =>
        [.. sent.Select(ConsentTexts.PurposeOf).OfType<ConsentPurpose>().Distinct()];
}
