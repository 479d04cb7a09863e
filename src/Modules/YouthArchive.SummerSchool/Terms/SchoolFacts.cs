using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Contracts;
using YouthArchive.SummerSchool.Applications;

namespace YouthArchive.SummerSchool.Terms;

/// <summary>On the school's public page: what it offers and, unless the organisers keep that to themselves, how its places are shared out.</summary>
internal sealed class SchoolFacts(TermsShelf shelf, IStringLocalizer s) : IEditionFacts
{
    public string Programme => ProgrammeNames.SummerSchool;

    public async Task<IReadOnlyList<EditionFacts>> OfAsync(Edition edition, CancellationToken cancellation = default)
    {
        var terms = await shelf.OfAsync(edition.Id, cancellation);
        // Nobody has written terms yet: there is nothing to promise.
        return terms.Places == 0 ? [] : [new("offer", s["What the school offers"], [.. Offer(terms)]), new("quotas", s["How the places are shared out"], [.. Sharing(s, terms)])];
    }

    /// <summary>The rules of the choice in plain words, one a line.</summary>
    public static IEnumerable<string> Sharing(IStringLocalizer s, SchoolTerms terms)
    {
        yield return s["Two people read each application without the name. The best read ones are chosen."];
        if (terms is { HidesQuotas: false, Quotas.Count: > 0 })
        {
            yield return s["This is kept as well: {0}.", string.Join("; ", terms.Quotas.Select(q => SchoolWords.Plain(s, q)))];
        }
        yield return s["Medallists of the other programmes are invited to apply. Their applications are read like all the others."];
    }

    private IEnumerable<string> Offer(SchoolTerms terms)
    {
        if (terms.IsOnline)
        {
            yield return s["Online."];
        }
        else if (SchoolWords.Place(terms) is { Length: > 0 } place)
        {
            yield return place;
        }
        yield return s["Places: {0}.", terms.Places];
        yield return s["Taking part is free of charge."];
        if (terms.Kind == SchoolKind.Pupils)
        {
            yield return s["These are shorter days for school pupils. Whoever is under 18 needs the consent of a parent or guardian before the application is handed in."];
        }
    }
}
