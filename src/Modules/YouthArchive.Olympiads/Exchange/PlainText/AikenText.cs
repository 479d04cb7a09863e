using System.Text.RegularExpressions;
using YouthArchive.Olympiads.Exchange.Drafts;
using YouthArchive.Olympiads.Exchange.Files;
using YouthArchive.Olympiads.Exchange.Markup;
using YouthArchive.Olympiads.Items;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Olympiads.Exchange.PlainText;

/// <summary>Aiken: a question, choices «A. » or «A) », then «ANSWER: B». Each is a single choice.</summary>
internal static partial class AikenText
{
    public static bool Is(string text) => Answer().IsMatch(text) && !text.Contains('{', StringComparison.Ordinal);

    public static ImportedFile Read(string text, string language, CancellationToken cancellation)
    {
        var (imported, refused) = (new List<ImportedItem>(), new List<RefusedItem>());
        var keys = Names.OfItems();
        foreach (var (question, n) in Questions(text).Select((q, i) => (q, i + 1)))
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                imported.Add(Item(question, language, keys, n));
            }
            catch (RefusedException why)
            {
                refused.Add(new($"{n}", why.Line, why.Reason));
            }
        }
        return new("aiken", imported, refused);
    }

    private sealed record Question(int Line, List<string> Stem, List<(string Letter, string Text)> Choices, string? Answer, int LastLine);

    private static IEnumerable<Question> Questions(string text)
    {
        var (line, question) = (0, (Question?)null);
        foreach (var raw in text.Split('\n'))
        {
            line++;
            var plain = raw.Trim();
            if (plain.Length == 0)
            {
                continue;
            }
            if (question is { Choices.Count: > 0 } begun && !Choice().IsMatch(plain) && !Answer().IsMatch(plain))
            {
                yield return begun with { LastLine = line };
                question = null;
            }
            question ??= new(line, [], [], null, line);
            if (Answer().Match(plain) is { Success: true } answer)
            {
                yield return question with { Answer = answer.Groups[1].Value.Trim(), LastLine = line };
                question = null;
            }
            else if (Choice().Match(plain) is { Success: true } choice && question.Stem.Count > 0)
            {
                question.Choices.Add((choice.Groups[1].Value.ToUpperInvariant(), choice.Groups[2].Value));
            }
            else
            {
                question.Stem.Add(plain);
            }
        }
        if (question is not null)
        {
            yield return question with { LastLine = line };
        }
    }

    private static ImportedItem Item(Question question, string language, Names keys, int n)
    {
        var draft = new ItemDraft(language, _ => null, question.Line);
        RefusedException Refuse(string text, params object[] values) => new(new(text, values), question.LastLine);
        if (question.Answer is null)
        {
            throw Refuse(SourceText.Of("The line «ANSWER: …» is missing."));
        }
        if (question.Choices.Count < 2)
        {
            throw Refuse(SourceText.Of("There are fewer than two choices."));
        }
        var letter = question.Answer.ToUpperInvariant();
        if (question.Choices.Count(c => c.Letter == letter) != 1)
        {
            throw Refuse(SourceText.Of("The answer «{0}» is none of the choices."), question.Answer.Length > 20 ? question.Answer[..20] : question.Answer);
        }
        var stem = string.Join("\n", question.Stem);
        var body = new SingleChoice(
            [.. question.Choices.Select(c => new Choice(c.Letter.ToLowerInvariant(), draft.Words(c.Text)))], letter.ToLowerInvariant());
        return draft.Finish($"{n}", keys.New(question.Stem[0].Length > 0 ? question.Stem[0] : $"{n}"), question.Stem[0], MarkdownText.Escape(stem), 1, body);
    }

    [GeneratedRegex(@"(?m)^\s*ANSWER:[ \t]*(.*)$")]
    private static partial Regex Answer();

    [GeneratedRegex(@"^([A-Za-z])[.)]\s+(.*)$")]
    private static partial Regex Choice();
}
