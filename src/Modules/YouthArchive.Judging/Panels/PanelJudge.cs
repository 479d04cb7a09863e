using System.Globalization;

namespace YouthArchive.Judging.Panels;

/// <summary>A person who may judge an edition's entries, and how much of them.</summary>
internal sealed class PanelJudge
{
    public const int ListLength = 400;

    public int Id { get; private set; }
    public required int EditionId { get; init; }
    public required string JudgeId { get; init; }

    /// <summary>Counts within the edition from 1; never given to another judge. The code that stands for the judge in the journal is made of it.</summary>
    public required int Number { get; init; }

    /// <summary>With a space between; empty: all.</summary>
    public string Languages { get; private set; } = "";

    /// <summary>Keys with a space between; empty: all.</summary>
    public string Tracks { get; private set; } = "";

    /// <summary>Entries the judge reads at least.</summary>
    public int Least { get; private set; }

    /// <summary>Null: no limit.</summary>
    public int? Most { get; private set; }
    public DateTime? FreeFromUtc { get; private set; }

    /// <summary>Exclusive.</summary>
    public DateTime? FreeToUtc { get; private set; }

    /// <summary>When the judge left the panel. The row stays: what was judged stands, and the number is not given again.</summary>
    public DateTime? LeftUtc { get; private set; }

    public string Code => CodeOf(Number);

    public JudgesOffer Offer => new(Split(Languages), Split(Tracks), Least, Most, FreeFromUtc, FreeToUtc);

    /// <returns>False when nothing changes.</returns>
    public bool Take(JudgesOffer offer)
    {
        if (offer.SaysTheSameAs(Offer))
        {
            return false;
        }
        (Languages, Tracks) = (string.Join(' ', offer.Languages), string.Join(' ', offer.Tracks));
        (Least, Most, FreeFromUtc, FreeToUtc) = (offer.Least, offer.Most, offer.FreeFromUtc, offer.FreeToUtc);
        return true;
    }

    public void Leave(DateTime nowUtc) => LeftUtc ??= nowUtc;

    public void Return() => LeftUtc = null;

    public static string CodeOf(int number) => string.Create(CultureInfo.InvariantCulture, $"J-{number:00}");

    private static string[] Split(string list) => list.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
