using System.Xml.Linq;
using YouthArchive.Platform.Localization;

namespace YouthArchive.People.Cards;

/// <param name="Name">Plain English; the localiser knows the other languages.</param>
internal sealed record Picture(string Key, string Name)
{
    /// <summary>Path data of the drawing, on a field of 16 by 16.</summary>
    public IReadOnlyList<string> Paths => field ??= Read();

    private List<string> Read()
    {
        using var file = typeof(Picture).Assembly.GetManifestResourceStream($"Cards.Pictures.{Key}.svg")
            ?? throw new InvalidOperationException($"The picture {Key} is not in the assembly.");
        return [.. XDocument.Load(file).Descendants().Where(e => e.Name.LocalName == "path").Select(e => e.Attribute("d")!.Value)];
    }
}

/// <summary>The 48 pictures of which a secret is tapped; things with a plain name, for those who listen to the page.</summary>
internal static class Pictures
{
    /// <summary>Keys are stored in sealed cards and digests: add none, rename none, or cards die.</summary>
    public static IReadOnlyList<Picture> All { get; } =
    [
        new("sun", SourceText.Of("Sun")),
        new("moon", SourceText.Of("Moon")),
        new("star", SourceText.Of("Star")),
        new("cloud", SourceText.Of("Cloud")),
        new("lightning", SourceText.Of("Lightning")),
        new("snow", SourceText.Of("Snow")),
        new("rainbow", SourceText.Of("Rainbow")),
        new("umbrella", SourceText.Of("Umbrella")),
        new("drop", SourceText.Of("Drop")),
        new("fire", SourceText.Of("Fire")),
        new("tree", SourceText.Of("Tree")),
        new("leaf", SourceText.Of("Leaf")),
        new("flower", SourceText.Of("Flower")),
        new("feather", SourceText.Of("Feather")),
        new("beetle", SourceText.Of("Beetle")),
        new("egg", SourceText.Of("Egg")),
        new("cake", SourceText.Of("Cake")),
        new("cookie", SourceText.Of("Biscuit")),
        new("cup", SourceText.Of("Cup")),
        new("basket", SourceText.Of("Basket")),
        new("present", SourceText.Of("Present")),
        new("balloon", SourceText.Of("Balloon")),
        new("bell", SourceText.Of("Bell")),
        new("key", SourceText.Of("Key")),
        new("padlock", SourceText.Of("Padlock")),
        new("hammer", SourceText.Of("Hammer")),
        new("scissors", SourceText.Of("Scissors")),
        new("brush", SourceText.Of("Brush")),
        new("pencil", SourceText.Of("Pencil")),
        new("book", SourceText.Of("Book")),
        new("envelope", SourceText.Of("Envelope")),
        new("map", SourceText.Of("Map")),
        new("compass", SourceText.Of("Compass")),
        new("clock", SourceText.Of("Clock")),
        new("lamp", SourceText.Of("Lamp")),
        new("camera", SourceText.Of("Camera")),
        new("bicycle", SourceText.Of("Bicycle")),
        new("car", SourceText.Of("Car")),
        new("plane", SourceText.Of("Plane")),
        new("rocket", SourceText.Of("Rocket")),
        new("house", SourceText.Of("House")),
        new("heart", SourceText.Of("Heart")),
        new("eye", SourceText.Of("Eye")),
        new("glasses", SourceText.Of("Glasses")),
        new("note", SourceText.Of("Music")),
        new("trophy", SourceText.Of("Trophy")),
        new("flag", SourceText.Of("Flag")),
        new("robot", SourceText.Of("Robot")),
    ];

    public static Picture? Find(string? key) => All.FirstOrDefault(p => p.Key == key);
}
