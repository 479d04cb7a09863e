using YouthArchive.Catalogue.Contracts;

namespace YouthArchive.Catalogue.Citations.Reading;

/// <summary>What was found of fonds, inventory, file and sheets in a text, and which of its words belong to none of them.</summary>
internal sealed class SearchData
{
    public string Fonds { get; private set; } = "";

    public string Inventory { get; private set; } = "";

    public string File { get; private set; } = "";

    public List<SheetRange> Sheets { get; } = [];

    public string Extent { get; set; } = "";

    /// <summary>The number beside a «Д» that could be an inventory or a file.</summary>
    public string Disputed { get; set; } = "";

    /// <summary>Where the search data begin; before them stands the archive.</summary>
    public int NameEnd { get; set; } = -1;

    /// <summary>Runs of tokens after <see cref="NameEnd"/> that were not understood.</summary>
    public List<(int From, int To)> Left { get; } = [];

    public List<CitationProblem> Problems { get; } = [];

    /// <summary>How many of the parts are there.</summary>
    public int Filled => new[] { Fonds, Inventory, File }.Count(p => p.Length > 0) + (Sheets.Count > 0 ? 1 : 0);

    public bool IsEmpty => Fonds.Length + Inventory.Length + File.Length + Disputed.Length + Extent.Length == 0 && Sheets.Count == 0;

    /// <summary>American: «box 301, folder 4».</summary>
    public void InFolder(string number) => File += ", folder " + number;

    /// <summary>Keeps a number. The first of a part counts; another one is a problem.</summary>
    public void Keep(CitationPart part, string number)
    {
        var before = part switch { CitationPart.Fonds => Fonds, CitationPart.Inventory => Inventory, _ => File };
        if (before.Length > 0 && before != number)
        {
            Problems.Add(Found.SaidTwice(part, before, number));
            return;
        }
        switch (part)
        {
            case CitationPart.Fonds:
                Fonds = number;
                break;
            case CitationPart.Inventory:
                Inventory = number;
                break;
            default:
                File = number;
                break;
        }
    }
}
