using System.Globalization;

namespace YouthArchive.Judging.Pages.Shared.Judging;

/// <summary>The place and its 90 % range on a line from the first place to the last.</summary>
internal sealed record Whisker(int Place, int Low, int High, int Places)
{
    private const double Left = 8;
    private const double Width = 204;

    public string From => X(Low);
    public string To => X(High);
    public string At => X(Place);

    private string X(int place) =>
        (Left + (Places <= 1 ? 0 : Width * (place - 1) / (Places - 1))).ToString("0.#", CultureInfo.InvariantCulture);
}
