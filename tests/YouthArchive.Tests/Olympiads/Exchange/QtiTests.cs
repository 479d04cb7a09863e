using Xunit;
using YouthArchive.Olympiads.Exchange;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Marking;
using YouthArchive.Platform.Numbers;
using YouthArchive.Tests.Olympiads.Marking;

namespace YouthArchive.Tests.Olympiads.Exchange;

public sealed class QtiTests
{
    [Theory]
    [InlineData(false, "qti-2.1")]
    [InlineData(true, "qti-3.0")]
    public void A_package_brings_each_item_as_its_nearest_type(bool isThree, string format)
    {
        var file = Package(QtiItems.Fine.Select(i => (i.Id, i.Xml)), isThree);
        Assert.Equal("", string.Join("; ", file.Refused.Select(r => $"{r.Id} {r.Line} {r.Reason}")));
        Assert.Equal(format, file.Format);
        Assert.Equal(QtiItems.Fine.Select(i => $"{i.Id} {i.Type}"), file.Imported.Select(i => $"{i.Id} {ItemJson.TypeOf(i.Item.Body)}"));
        Assert.True(file.Imported.Count >= 25);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_cannot_come_in_is_refused_by_name_and_line(bool isThree)
    {
        var file = Package(QtiItems.Refused.Select(i => (i.Id, i.Xml)), isThree);
        Assert.Empty(file.Imported);
        foreach (var (id, _, reason) in QtiItems.Refused)
        {
            var refused = Assert.Single(file.Refused, r => r.Id == id);
            Assert.Contains(reason, refused.Reason.ToString(), StringComparison.Ordinal);
            Assert.True(refused.Line > 0, id);
        }
    }

    [Fact]
    public void Items_earn_what_their_scoring_pays()
    {
        var file = Package(QtiItems.Fine.Select(i => (i.Id, i.Xml)), isThree: false);
        Fraction? Share(string id, params (string, string)[] answer) => ItemMarking.Share(file.Imported.Single(i => i.Id == id).Item.Body, Samples.Answer(answer));
        Assert.Equal(1, Share("choice", ("choice", "b")));
        Assert.Equal(new Fraction(1, 2), Share("choice-mapped", ("choice", "c")));
        Assert.Equal(0, Share("multiple", ("choice", "a")));
        Assert.Equal(1, Share("multiple", ("choice", "a"), ("choice", "b")));
        Assert.Equal(new Fraction(1, 2), Share("multiple-mapped", ("choice", "a")));
        Assert.Equal(0, Share("multiple-mapped", ("choice", "a"), ("choice", "b"), ("choice", "c")));
        Assert.Equal(new Fraction(3, 4), Share("multiple-credits", ("choice", "b"), ("choice", "c")));
        Assert.Equal(new Fraction(1, 2), Share("text-mapped", ("text", "Ver*ny")));
        Assert.Equal(0, Share("text-mapped", ("text", "Ver...ny")));
        Assert.Equal(0, Share("text", ("text", "verny")));
        Assert.Equal(1, Share("float", ("number", "3,0")));
        Assert.Equal(0, Share("float", ("number", "3.01")));
        Assert.Equal(1, Share("relative", ("number", "190")));
        Assert.Equal(new Fraction(1, 2), Share("match", ("m-s1", "t2")));
        Assert.Equal(1, Share("order", ("order", "c"), ("order", "a"), ("order", "b")));
        Assert.Equal(1, Share("select-point", ("p", "22,22")));
        Assert.Equal(4, file.Imported.Single(i => i.Id == "multiple-credits").Item.Points);
    }

    [Fact]
    public void Bodies_texts_and_pictures_are_kept()
    {
        var file = Package(QtiItems.Fine.Select(i => (i.Id, i.Xml)), isThree: true);
        ImportedItem Of(string id) => file.Imported.Single(i => i.Id == id);
        Assert.Equal(("Which?", "Title of choice"), (Of("choice").Item.Stem.En, Of("choice").Item.Title.En));
        Assert.DoesNotContain("Secret", Of("essay-rubric").Item.Stem.En!, StringComparison.Ordinal);
        var two = (GapChoice)Of("inline-two").Item.Body;
        Assert.Equal(("First words.", "The [[response]] and [[r2]]"), (Of("inline-two").Item.Stem.En, two.Text.En));
        Assert.Equal("Which word is wrong?\n\nThe seal of 1719.", Of("hottext").Item.Stem.En);
        var spot = (HotSpot)Of("hotspot").Item.Body;
        Assert.Equal([50, 40, 20, 20], spot.Regions[1].Shape.Numbers);
        Assert.Equal(Fixtures.Scan, Of("hotspot").Pictures["scan.png"]);
        Assert.Equal(("scan.png", "A scan"), (Of("hotspot").Item.Pictures![0].File, Of("hotspot").Item.Pictures![0].Text.En));
        var labels = (Labelling)Of("graphic-gap").Item.Body;
        Assert.Equal(("l1", "scan.png", 6), (labels.Right["a"], labels.Labels[0].Picture, labels.Regions[0].Shape.Numbers.Count));
        Assert.Equal(("t1", 3), (((Matching)Of("match-turned").Item.Body).Stems[0].Id, ((Matching)Of("match-turned").Item.Body).Right.Count));
    }

    [Fact]
    public void A_single_item_is_read_without_a_package()
    {
        var file = Fixtures.Read(QtiItems.Fine[0].Xml.Replace("imsqti_v2p1", "imsqti_v2p2", StringComparison.Ordinal));
        Assert.Equal(("qti-2.2", "choice"), (file.Format, Assert.Single(file.Imported).Item.Key));
    }

    private static ImportedFile Package(IEnumerable<(string Id, string Xml)> items, bool isThree)
    {
        var list = items.ToList();
        var resources = list.Select(i => $"<resource identifier=\"r-{i.Id}\" type=\"imsqti_item_xmlv{(isThree ? "3p0" : "2p1")}\" href=\"items/{i.Id}.xml\"><file href=\"items/{i.Id}.xml\"/></resource>");
        var manifest = $"<manifest xmlns=\"http://www.imsglobal.org/xsd/imscp_v1p1\" identifier=\"M\"><organizations/><resources>{string.Concat(resources)}</resources></manifest>";
        return ItemFiles.Read(Fixtures.Zip(
            [("imsmanifest.xml", Fixtures.Bytes(manifest)), ("items/images/scan.png", Fixtures.Scan), .. list.Select(i => ($"items/{i.Id}.xml", Fixtures.Bytes(isThree ? QtiItems.AsThree(i.Xml) : i.Xml)))]), "en");
    }
}
