using YouthArchive.FamilyHistory.Checks;
using YouthArchive.Judging.Contracts.Masking;
using YouthArchive.People.Contracts;

namespace YouthArchive.FamilyHistory.Reading;

/// <summary>Where a reader is known: places they name, and where the schools stand they learnt or teach at. Pure.</summary>
/// <param name="Declared">Each place in its words.</param>
/// <param name="Lived">Settlements of the reader's own schools, large cities left out: every second work names those.</param>
internal sealed record ReadersPlaces(IReadOnlyList<NameWords> Declared, IReadOnlyList<NameWords> Lived, IReadOnlyList<SchoolMark> Schools)
{
    public static ReadersPlaces Of(PersonMarks? reader, IReadOnlyList<string> declared)
    {
        var schools = reader?.Schools ?? [];
        return new([.. declared.Select(Words).Where(w => !w.IsEmpty)], [.. schools.Where(s => !s.IsCity).Select(s => Words(s.Settlement)).Where(w => !w.IsEmpty)], schools);
    }

    /// <summary>The school stands in a place the reader is tied to.</summary>
    public bool IsHome(SchoolMark school) =>
        Schools.Any(own => !own.IsCity && own.Region == school.Region && Folded(own.Settlement) == Folded(school.Settlement))
        || Declared.Any(d => WordsOf.Placed(school.Settlement).Any(w => d.Has(w, mayBeSmall: true)));

    /// <summary>One large city: worth a question, no more.</summary>
    public bool IsSameCity(SchoolMark school) => school.IsCity && Schools.Any(own => own.Region == school.Region);

    private static NameWords Words(string place) => new(WordsOf.Text(place).Where(w => w.Length > 2 && !PlaceWords.IsCommon(w)));

    private static string Folded(string place) => string.Concat(WordsOf.Text(place).Where(w => !PlaceWords.IsCommon(w)).Select(NameSkeleton.Of));
}
