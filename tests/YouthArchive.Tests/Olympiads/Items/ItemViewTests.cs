using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xunit;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Items.Views;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Platform.Fragments;
using YouthArchive.Platform.Localization;
using YouthArchive.Tests.ArchiveHack.Support;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.Olympiads.Items;

/// <summary>What a pupil gets to see: all that is asked, none of the key.</summary>
public sealed class ItemViewTests(PortalSite site) : IClassFixture<PortalSite>
{
    private const string ItemPartial = "/Pages/Shared/Olympiads/Items/_Item.cshtml";
    private const string ReviewedPartial = "/Pages/Shared/Olympiads/Items/_Reviewed.cshtml";

    public static TheoryData<string> Types => [.. ItemSamples.Types];

    [Theory, MemberData(nameof(Types))]
    public async Task The_key_is_not_in_what_a_pupil_sees(string type)
    {
        var item = ItemSamples.Of(type);
        foreach (var language in PortalCultures.All)
        {
            Assert.Equal(await DrawAsync(item, language), await DrawAsync(ItemSamples.WithOtherKey(item), language));
        }
    }

    /// <summary>The same comparison sees a view that does write the key: the one for who has answered.</summary>
    [Theory, MemberData(nameof(Types))]
    public async Task A_planted_leak_is_found(string type)
    {
        var item = ItemSamples.Of(type);
        Assert.NotEqual(await ReviewAsync(item, Response.Empty), await ReviewAsync(ItemSamples.WithOtherKey(item), Response.Empty));
    }

    [Theory, MemberData(nameof(Types))]
    public async Task Every_field_is_there_labelled_and_once(string type)
    {
        var item = ItemSamples.Of(type);
        var page = new HtmlParser().ParseDocument($"<form>{await DrawAsync(item, "kk")}</form>");
        // Points are set by scripts; the list below the picture stands in for them.
        var names = ItemFields.Names(item.Body).Where(n => n != "p").ToList();
        Assert.All(names, n => Assert.NotEmpty(page.QuerySelectorAll($"[name='{n}']")));
        Assert.All(page.QuerySelectorAll("input:not([type=hidden]), select, textarea"), f => Assert.Contains(f.GetAttribute("name"), names));
        foreach (var field in page.QuerySelectorAll("input:not([type=hidden]), select, textarea"))
        {
            var label = field.Closest("label") ?? page.QuerySelector($"label[for='{field.Id}']");
            Assert.False(string.IsNullOrWhiteSpace(label?.TextContent), field.OuterHtml);
        }
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.DoesNotMatch(new Regex("style=|<script|onclick"), page.Body!.InnerHtml);
    }

    /// <summary>What was answered comes back as it was: drawn, posted and drawn again it is the same.</summary>
    [Theory, MemberData(nameof(Types))]
    public async Task An_answer_stands_in_the_form_again(string type)
    {
        var item = ItemSamples.Of(type);
        var answer = SampleAnswers.Of(item.Body);
        Assert.False(answer.IsEmpty);
        var page = new HtmlParser().ParseDocument($"<form>{await DrawAsync(item, "ru", answer)}</form>");
        Assert.Equal(answer.Write(), ItemFields.Read(item.Body, name => Sent((IHtmlFormElement)page.QuerySelector("form")!, name)).Write());
    }

    [Fact]
    public async Task An_order_that_was_not_touched_is_no_answer_and_can_be_confirmed()
    {
        var item = ItemSamples.Of("chronology");
        var page = new HtmlParser().ParseDocument($"<form>{await DrawAsync(item, "en")}</form>");
        var form = (IHtmlFormElement)page.QuerySelector("form")!;
        Assert.True(ItemFields.Read(item.Body, name => Sent(form, name)).IsEmpty);
        var view = View(item, Response.Empty);
        var kept = ItemMoves.After(view, ItemMoves.Keep);
        Assert.Equal(ShownOrder.Of(view), kept.All("order"));
    }

    [Fact]
    public void Up_and_down_move_one_place_and_stop_at_the_ends()
    {
        var view = View(ItemSamples.Of("chronology"), new([KeyValuePair.Create("order", (IReadOnlyList<string>)["e1", "e2", "e3", "e4"])]));
        Assert.Equal(["e2", "e1", "e3", "e4"], ItemMoves.After(view, "e2:up").All("order"));
        Assert.Equal(["e1", "e3", "e2", "e4"], ItemMoves.After(view, "e2:down").All("order"));
        Assert.Equal(view.Response.Write(), ItemMoves.After(view, "e1:up").Write());
        Assert.Equal(view.Response.Write(), ItemMoves.After(view, "e4:down").Write());
        Assert.Equal(view.Response.Write(), ItemMoves.After(view, "nobody:down").Write());
        Assert.Equal(view.Response.Write(), ItemMoves.After(view, ":").Write());
        Assert.True(ItemMoves.After(view, ItemMoves.Clear).IsEmpty);
    }

    [Theory]
    [InlineData("chronology", "events")]
    [InlineData("original-order", "sheets")]
    public void Ordering_items_are_never_shown_as_their_author_wrote_them(string type, string orders)
    {
        var item = ItemSamples.Of(type);
        var shuffled = View(item, Response.Empty) with { Placed = Placed(item, new Dictionary<string, IReadOnlyList<string>> { [orders] = [.. ShownOrder.Of(View(item, Response.Empty)).Reverse()] }) };
        Assert.Equal(shuffled.Placed.Orders[orders], ShownOrder.Of(shuffled));
        Assert.Equal(ShownOrder.Of(View(item, Response.Empty)), ShownOrder.Of(View(ItemSamples.WithOtherKey(item), Response.Empty)));
    }

    [Theory, MemberData(nameof(Types))]
    public async Task A_reviewed_answer_says_what_was_right_in_every_language(string type)
    {
        var item = ItemSamples.Of(type);
        foreach (var language in PortalCultures.All)
        {
            var page = new HtmlParser().ParseDocument(await ReviewAsync(item, SampleAnswers.Of(item.Body), language));
            Assert.Contains(item.Explanation!.In(language), page.Body!.TextContent, StringComparison.Ordinal);
            Assert.Empty(page.QuerySelectorAll("input, select, textarea"));
        }
    }

    [Theory]
    [InlineData("short-answer", "text", "<script>alert(1)</script>")]
    [InlineData("transcription", "l-1", "\"><img src=x onerror=alert(1)>")]
    [InlineData("open", "text", "</textarea><script>alert(1)</script>")]
    [InlineData("hot-spot", "p", "1,2\"><script>alert(1)</script>")]
    public async Task What_a_pupil_writes_is_text_and_nothing_else(string type, string field, string evil)
    {
        var item = ItemSamples.Of(type);
        var answer = new Response([KeyValuePair.Create(field, (IReadOnlyList<string>)[evil])]);
        foreach (var html in new[] { await DrawAsync(item, "en", answer), await ReviewAsync(item, answer) })
        {
            Assert.Empty(new HtmlParser().ParseDocument(html).QuerySelectorAll("script, [onerror]"));
        }
    }

    [Fact]
    public void Only_the_items_own_fields_are_kept_and_none_without_end()
    {
        var response = ItemFields.Read(new ShortAnswer([new("a")]), name => name switch
        {
            "text" => [new string('a', 5000)],
            _ => ["x"],
        });
        Assert.Equal(200, response.One("text").Length);
        Assert.Single(response.Fields);
    }

    internal static ItemView View(Item item, Response response) => new(item, Placed(item, new Dictionary<string, IReadOnlyList<string>>()), response, file => "/pictures/" + file);

    private static PlacedItem Placed(Item item, IReadOnlyDictionary<string, IReadOnlyList<string>> orders) => new(1, "a", item.Key, 1, orders);

    private Task<string> DrawAsync(Item item, string language, Response? response = null) =>
        site.PrintAsync(new Fragment(ItemPartial, View(item, response ?? Response.Empty)), language);

    private Task<string> ReviewAsync(Item item, Response response, string language = "en")
    {
        var view = View(item, response);
        return site.PrintAsync(new Fragment(ReviewedPartial, new ReviewedItem(item, view.Placed, response, view.PictureUrl, 0)), language);
    }

    private static IEnumerable<string?> Sent(IHtmlFormElement form, string name) =>
        form.QuerySelectorAll($"[name='{name}']").Where(e => !e.HasAttribute("disabled")).Select(e => e switch
        {
            IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? box.Value : null,
            IHtmlInputElement input => input.Value,
            IHtmlSelectElement select => select.Value,
            IHtmlTextAreaElement text => text.Value,
            _ => null,
        });
}
