using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Certificates;
using YouthArchive.Programmes.Certificates.Badges;
using YouthArchive.Programmes.Certificates.Printing;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Benchmarks;

/// <summary>Certificates: a thousand drawn on two cores, a thousand changed files and tokens refused, and the page that strangers check them on.</summary>
internal static class CertificatesBench
{
    public static async Task<IReadOnlyList<Measure>> RunAsync(BenchOptions options)
    {
        var count = options.Reduced ? 50 : 1000;
        var sheet = new CertificateSheet(new SourceTexts());
        Draw(sheet, 0);
        var watch = Stopwatch.StartNew();
        var bytes = 0L;
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i => Interlocked.Add(ref bytes, Draw(sheet, i).Length));
        var seconds = watch.Elapsed.TotalSeconds;
        var (files, tokens) = (ChangedFiles(Draw(sheet, 1), count), ChangedTokens(sheet, count));
        if (files + tokens > 0)
        {
            throw new InvalidOperationException($"{files} changed files and {tokens} changed tokens were taken for good.");
        }
        return
        [
            new($"{count} certificates drawn, two at a time", seconds, "s", options.Reduced ? null : 60),
            new("one certificate's file", bytes / 1024.0 / count, "KB", null),
            new($"of {count} changed files taken for good", files, "", 0),
            new($"of {count} changed tokens taken for good", tokens, "", 0),
            .. await ChecksAsync(options),
        ];
    }

    private static byte[] Draw(CertificateSheet sheet, int i) => sheet.Draw([(Of(i), PortalCultures.All[i % 4])], "https://youtharchive.example");

    private static int ChangedFiles(byte[] file, int count)
    {
        var (known, random, taken) = (CertificatePrinting.HashOf(file), new Random(1), 0);
        for (var i = 0; i < count; i++)
        {
            byte[] changed = [.. file];
            changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
            taken += CertificatePrinting.HashOf(changed) == known ? 1 : 0;
        }
        return taken;
    }

    private static int ChangedTokens(CertificateSheet sheet, int count)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var token = BadgeToken.Sign(new Badge(sheet).Credential(Of(1), null, "https://youtharchive.example", "YouthArchive"), key, "https://youtharchive.example/key");
        var (random, taken) = (new Random(2), 0);
        for (var i = 0; i < count; i++)
        {
            var parts = token.Split('.');
            var part = random.Next(3);
            var letters = parts[part].ToCharArray();
            // Not the last letter: some of its bits stand for nothing.
            var at = random.Next(letters.Length - 1);
            letters[at] = letters[at] == 'A' ? 'B' : 'A';
            parts[part] = new string(letters);
            taken += key.VerifyData(System.Text.Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), System.Buffers.Text.Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256) ? 1 : 0;
        }
        return taken;
    }

    /// <summary>The sample's certificates, asked for by eight strangers at once; one in ten numbers was never issued.</summary>
    private static async Task<IReadOnlyList<Measure>> ChecksAsync(BenchOptions options)
    {
        using var data = new TemporaryFolder();
        await using var site = await SampleSite.StartAsync(options, data.Path, ("Certificates__ChecksPerAddressPerMinute", "10000000"));
        var numbers = await NumbersAsync(data.Path);
        using var http = new HttpClient { BaseAddress = site.Server.Address };
        var times = new List<double>();
        var requests = options.Reduced ? 100 : 2000;
        for (var round = 0; round < 2; round++)
        {
            times.Clear();
            await Parallel.ForEachAsync(Enumerable.Range(0, requests), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, stop) =>
            {
                var isReal = i % 10 != 0;
                var number = isReal ? numbers[i % numbers.Count] : CertificateNumber.New(2026);
                var watch = Stopwatch.StartNew();
                using var response = await http.GetAsync($"/{PortalCultures.All[i % 4]}/certificates/{number}", stop);
                await response.Content.ReadAsByteArrayAsync(stop);
                if (response.StatusCode != (isReal ? HttpStatusCode.OK : HttpStatusCode.NotFound))
                {
                    throw new InvalidOperationException($"{number} was answered with {response.StatusCode}.");
                }
                lock (times)
                {
                    times.Add(watch.Elapsed.TotalMilliseconds);
                }
            });
        }
        times.Sort();
        return
        [
            new($"checks of {numbers.Count} sample certificates, p50", times[times.Count / 2], "ms", null),
            new("checks, p99", times[(int)(times.Count * 0.99)], "ms", options.Reduced ? null : 300),
        ];
    }

    private static async Task<IReadOnlyList<string>> NumbersAsync(string folder)
    {
        var file = Directory.EnumerateFiles(folder, "*.db", SearchOption.AllDirectories).First();
        await using var db = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        await db.OpenAsync();
        await using var command = db.CreateCommand();
        command.CommandText = """SELECT "Number" FROM "Programmes_Certificates" ORDER BY "Id" """;
        await using var reader = await command.ExecuteReaderAsync();
        var numbers = new List<string>();
        while (await reader.ReadAsync())
        {
            numbers.Add(reader.GetString(0));
        }
        return numbers.Count > 0 ? numbers : throw new InvalidOperationException("The sample season has no certificate.");
    }

    private static Certificate Of(int i) => new()
    {
        Number = CertificateNumber.New(2026),
        PersonId = "4",
        EditionId = 1,
        Kind = CertificateKind.Award,
        EntryId = "",
        Ordinal = 1,
        Name = $"Әбілқайыр Өлзийсайхан {i}",
        Language = PortalCultures.All[i % 4],
        Achievement = LocalizedText.Same("Бірінші дәрежелі диплом"),
        EntryTitle = "Менің отбасымның тарихы архив құжаттарында",
        EditionTitle = LocalizedText.Same("«Архив құжаттарындағы отбасым тарихы» байқауы, 2026"),
        Heading = LocalizedText.Same("Диплом"),
        Text = LocalizedText.Same("Осы дипломмен марапатталады\n{name}\n{achievement}\n{edition}\n«{title}»"),
        Signatories = [new(LocalizedText.Same("Ұйымдастыру комитеті"), LocalizedText.Same("Мемлекеттік архивтердің жастар порталы"))],
        Zone = "Asia/Almaty",
        IssuedUtc = DateTime.UtcNow,
    };

    private sealed class SourceTexts : IStringLocalizer
    {
        public LocalizedString this[string name] => new(name, name);

        public LocalizedString this[string name, params object[] arguments] => new(name, string.Format(System.Globalization.CultureInfo.InvariantCulture, name, arguments));

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
    }
}
