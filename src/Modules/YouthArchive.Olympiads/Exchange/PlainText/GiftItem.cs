using YouthArchive.Olympiads.Exchange.Drafts;
using YouthArchive.Olympiads.Exchange.Files;
using YouthArchive.Olympiads.Exchange.Markup;
using YouthArchive.Olympiads.Items;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Olympiads.Exchange.PlainText;

/// <summary>A GIFT question as an item of ours. What the marks in the braces say decides the type, as in Moodle.</summary>
internal sealed class GiftItem
{
    public static readonly string NoAnswers = SourceText.Of("There are no answers in braces.");

    private const string Gap = "_____";
    private readonly GiftQuestion _question;
    private readonly ItemDraft _draft;

    private GiftItem(GiftQuestion question, string language)
    {
        _question = question;
        _draft = new(language, _ => null, question.Block.Line);
    }

    public static ImportedItem Of(GiftQuestion question, string language, Names keys) => new GiftItem(question, language).Read(keys);

    private ImportedItem Read(Names keys)
    {
        var answers = _question.Answers ?? throw _draft.Refuse(NoAnswers);
        if (_question.IsOpenEnded)
        {
            throw _draft.Refuse(SourceText.Of("The closing brace is missing."));
        }
        if (GiftQuestion.Find(_question.After, "{", 0) >= 0)
        {
            throw _draft.Refuse(SourceText.Of("There are two pairs of braces in one question."));
        }
        string? explanation = null;
        if (GiftQuestion.Find(answers, "####", 0) is var general and >= 0)
        {
            explanation = Markdown(answers[(general + 4)..].Trim());
            answers = answers[..general];
        }
        var isMissingWord = _question.After.Trim().Length > 0;
        var stem = Markdown(isMissingWord ? $"{_question.Before.TrimEnd()} {Gap} {_question.After.TrimStart()}" : _question.Before.Trim());
        if (stem.Length == 0)
        {
            throw _draft.Refuse(SourceText.Of("The question has no text."));
        }
        return _draft.Finish(_question.Name, keys.New(_question.Name), _question.Title, stem, 1, Body(answers.Trim()), explanation, _question.Block.Tags);
    }

    private ItemBody Body(string answers)
    {
        if (answers.Length == 0)
        {
            return new OpenAnswer();
        }
        if (answers.StartsWith('#'))
        {
            return Number(answers[1..]);
        }
        var word = answers.Split('#')[0].Trim().ToUpperInvariant();
        if (word is "T" or "TRUE" or "F" or "FALSE")
        {
            return new TrueFalse(word[0] == 'T');
        }
        var parts = GiftQuestion.Split(answers);
        if (parts.Any(p => p.Sign == '\0'))
        {
            throw _draft.Refuse(SourceText.Of("An answer begins neither with «=» nor with «~»."));
        }
        return parts.Any(p => p.Sign == '~') ? Choices(parts)
            : parts.All(p => GiftQuestion.Find(p.Text, "->", 0) >= 0) ? Pairs(parts)
            : parts.Any(p => GiftQuestion.Find(p.Text, "->", 0) >= 0) ? throw _draft.Refuse(SourceText.Of("Some answers are pairs «a -> b» and some are not."))
            : Short(parts);
    }

    private ItemBody Choices(IReadOnlyList<GiftAnswer> parts)
    {
        var choices = parts.Select((p, i) => new Choice($"{(char)('a' + i % 26)}{(i < 26 ? "" : $"{i / 26}")}", _draft.Words(Plain(p.Text)))).ToList();
        if (choices.Exists(c => c.Text.In(_draft.Language).Length == 0))
        {
            throw _draft.Refuse(SourceText.Of("A choice has neither text nor picture."));
        }
        var credits = parts.Select(Credit).ToList();
        var full = credits.Index().Where(c => c.Item == 1).ToList();
        if (full.Count == 1)
        {
            return ChoiceBodies.Single(choices, full[0].Index, credits);
        }
        var sum = credits.Where(c => c > 0).Aggregate((Fraction)0, (a, b) => a + b);
        return full.Count > 1 ? throw _draft.Refuse(SourceText.Of("More than one choice is wholly right."))
            : sum != 1 ? throw _draft.Refuse(SourceText.Of("No choice is right, or the credits of the right ones are not 100 percent together."))
            : ChoiceBodies.Multiple(choices, credits);
    }

    private ShortAnswer Short(IReadOnlyList<GiftAnswer> parts)
    {
        var accepted = parts.Select(p => new AcceptedText(Plain(p.Text), Credit(p) is var credit && credit == 1 ? null : credit)).Where(a => a.Credit is null || a.Credit > 0).ToList();
        return accepted.Exists(a => a.Text.Length == 0) ? throw _draft.Refuse(SourceText.Of("An accepted answer is empty."))
            : accepted.Exists(a => a.Credit is null) ? new(accepted)
            : throw _draft.Refuse(SourceText.Of("No answer is wholly right."));
    }

    private Matching Pairs(IReadOnlyList<GiftAnswer> parts)
    {
        var options = Names.OfParts();
        var (stems, offered, right) = (new List<Choice>(), new List<Choice>(), new Dictionary<string, string>());
        foreach (var part in parts)
        {
            var arrow = GiftQuestion.Find(part.Text, "->", 0);
            var (stem, option) = (Plain(part.Text[..arrow]), Plain(part.Text[(arrow + 2)..]));
            if (option.Length == 0)
            {
                throw _draft.Refuse(SourceText.Of("A pair has no right side."));
            }
            if (!options.Knows(option))
            {
                offered.Add(new(options.Of(option), _draft.Words(option)));
            }
            if (stem.Length > 0)
            {
                stems.Add(new($"s{stems.Count + 1}", _draft.Words(stem)));
                right[stems[^1].Id] = options.Of(option);
            }
        }
        return stems.Count < 2 ? throw _draft.Refuse(SourceText.Of("There are fewer than two pairs.")) : new(stems, offered, right);
    }

    private NumberAnswer Number(string text)
    {
        var parts = GiftQuestion.Split(text);
        var right = parts.Where(p => p.Sign != '~' && Credit(p) == 1).ToList();
        if (right.Count != 1 || parts.Any(p => p.Sign == '=' && Credit(p) is var c && c > 0 && c < 1))
        {
            throw _draft.Refuse(SourceText.Of("A number may have one right value; credits for others are not kept."));
        }
        var value = GiftQuestion.Plain(right[0].Text);
        if (value.Split("..") is [var from, var to] && Decimals.Read(from) is { } least && Decimals.Read(to) is { } most && least <= most)
        {
            return new((least + most) / 2, (most - least) / 2);
        }
        var (number, tolerance) = value.Split(':') is [var left, var off] ? (left, off) : (value, "0");
        return Decimals.Read(number) is { } exact && Decimals.Read(tolerance) is { } far && far >= 0
            ? new(exact, far)
            : throw _draft.Refuse(SourceText.Of("This is no number: «{0}»."), value.Length > 40 ? value[..40] : value);
    }

    private Fraction Credit(GiftAnswer answer) => answer.Weight is null
        ? (answer.Sign == '~' ? 0 : 1)
        : Decimals.Part(answer.Weight, 100) is { } part && part <= 1 && part >= -1
            ? part
            : throw _draft.Refuse(SourceText.Of("This is no credit from −100 to 100: «{0}»."), answer.Weight.Length > 20 ? answer.Weight[..20] : answer.Weight);

    private string Plain(string text)
    {
        var (format, rest) = GiftQuestion.Formatted(GiftQuestion.Plain(text).Trim());
        return (format is "html" || (format is "moodle" && (_question.Format is "html" or "moodle")) ? _draft.Plain(Html(rest)) : rest).Trim();
    }

    private string Markdown(string text)
    {
        var (own, rest) = GiftQuestion.Formatted(text);
        var plain = GiftQuestion.Plain(rest).Trim();
        return (own == "moodle" ? _question.Format : own) switch
        {
            "markdown" => plain,
            "plain" => MarkdownText.Escape(plain),
            "html" => _draft.Markdown(plain),
            _ => _draft.Markdown(Html(plain)),
        };
    }

    /// <summary>Moodle's own text format is HTML in which line ends count.</summary>
    private static string Html(string text) => text.Replace("\n", "<br>", StringComparison.Ordinal);
}
