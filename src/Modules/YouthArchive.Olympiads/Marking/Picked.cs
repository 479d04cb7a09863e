using YouthArchive.Olympiads.Items;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Olympiads.Marking;

/// <summary>Ids a pupil picked out of those offered, against those that are right. What was not offered does not count at all.</summary>
internal sealed class Picked
{
    private readonly string _field;
    private readonly HashSet<string> _right;
    private readonly List<string> _given;

    public Picked(Response response, string field, IEnumerable<string> offered, IEnumerable<string> right)
    {
        _field = field;
        _right = [.. right];
        var known = offered.ToHashSet();
        _given = [.. response.All(field).Select(v => v.Trim()).Where(known.Contains).Distinct()];
        Hits = _given.Count(_right.Contains);
    }

    public IReadOnlyList<string> Given => _given;

    public int Hits { get; }

    public int Wrong => _given.Count - Hits;

    public int Right => _right.Count;

    /// <summary>Harmonic mean of how many of the picked are right and how many of the right were picked; 1 when nothing was to be picked and nothing was.</summary>
    public Fraction F1 => Agreement.F1(Hits, _given.Count, _right.Count);

    public IEnumerable<MarkedPart> Parts() =>
    [
        .. _given.Select(id => MarkedPart.Of(_field, id, _right.Contains(id) ? id : null, _right.Contains(id))),
        .. _right.Except(_given).Select(id => MarkedPart.Of(_field, "", id, isRight: false)),
    ];
}
