using System.Xml.Linq;
using YouthArchive.Olympiads.Exchange.Drafts;
using YouthArchive.Olympiads.Exchange.Files;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Olympiads.Exchange.Moodle;

/// <summary>Moodle XML: <c>&lt;quiz&gt;</c> with a question of each kind; pictures stand in it as base64.</summary>
internal static class MoodleQuiz
{
    private const int LongestName = 80;

    public static ImportedFile Read(XElement quiz, string language, CancellationToken cancellation)
    {
        var (imported, refused) = (new List<ImportedItem>(), new List<RefusedItem>());
        var keys = Names.OfItems();
        foreach (var question in quiz.Elements("question").Where(q => q.Attribute("type", "") != "category"))
        {
            cancellation.ThrowIfCancellationRequested();
            var (name, line) = (Name(question), SafeXml.LineOf(question));
            try
            {
                if (imported.Count >= Limits.Items)
                {
                    throw new RefusedException(new(SourceText.Of("A file may have at most {0} items."), Limits.Items), line);
                }
                imported.Add(new MoodleItem(question, language).Read(name, keys));
            }
            catch (RefusedException why)
            {
                refused.Add(new(name, why.Line > 0 ? why.Line : line, why.Reason));
            }
        }
        return imported.Count + refused.Count == 0
            ? ImportedFile.Unreadable(new(SourceText.Of("There is no question in the file.")), format: "moodle-xml")
            : new("moodle-xml", imported, refused);
    }

    private static string Name(XElement question)
    {
        var name = question.Text("idnumber").Trim() is { Length: > 0 } id ? id : question.Text("name").Trim();
        return name.Length > LongestName ? name[..LongestName] : name;
    }
}
