namespace YouthArchive.Browser.Tests.Support;

/// <summary>How a person looks at the site.</summary>
public sealed record Look(int Width, bool Dark, bool Script = true)
{
    public static Look Phone { get; } = new(390, false);
    public static Look Desk { get; } = new(1280, false);

    /// <summary>The four looks every page is proven in.</summary>
    public static IReadOnlyList<Look> All { get; } = [Phone, Phone with { Dark = true }, Desk with { Dark = true }, Desk];

    public int Height => Width < 600 ? 844 : 900;

    public override string ToString() => $"{Width} px, {(Dark ? "dark" : "light")}";
}
