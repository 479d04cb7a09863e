using YouthArchive.Platform.Files;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Uploads.Tools;

namespace YouthArchive.Platform.Uploads.Recordings;

/// <summary>
/// Sound and film packed anew by ffmpeg: one track of each, not coded again, without tags, chapters, covers, subtitles and the notes that
/// cameras write between the frames. The reader for a kind is named, so that a playlist in disguise opens nothing.
/// </summary>
internal sealed class RecordingCleaner(UploadTools tools)
{
    private static readonly string[] SoundCodecs = ["mp3", "aac", "vorbis", "opus", "flac", "pcm_s16le", "pcm_s24le", "pcm_s32le", "pcm_u8", "pcm_f32le"];
    private static readonly string[] FilmCodecs = ["h264", "hevc", "vp8", "vp9", "av1"];

    private static readonly (string[] Words, string Name)[] Known =
    [
        (["location", "gps"], Found.Place),
        (["artist", "author", "composer", "performer", "copyright", "publisher", "album_artist"], Found.Author),
        (["creation_time", "date", "year"], Found.Dates),
        (["encoder", "make", "model", "software", "android", "handler_name", "vendor_id"], Found.Device),
        (["title", "album", "genre", "keywords", "description", "synopsis", "track"], Found.Words),
        (["comment", "lyrics"], Found.Comments),
    ];

    /// <returns>The kind too: sound alone in an MP4 is M4A.</returns>
    /// <exception cref="UploadRefusedException"/>
    public async Task<(FileKind Kind, CleanCopy Copy)> CleanAsync(string path, FileKind kind, IntakeRules rules, CancellationToken cancellation)
    {
        var recording = await ProbeAsync(path, kind, cancellation);
        var hasFilm = UploadForms.FormOf(kind) == UploadForm.Video || kind == FileKind.M4a ? recording.Film is not null : false;
        kind = kind is FileKind.Mp4 or FileKind.M4a ? hasFilm ? FileKind.Mp4 : FileKind.M4a : kind;
        Check(recording, hasFilm);
        RefuseLong(recording.Duration, rules);
        var clean = path + ".clean";
        await tools.RunAsync("ffmpeg", Words(path, kind, hasFilm ? recording.Film : null, clean), Path.GetDirectoryName(path)!, cancellation);
        var copy = await ProbeAsync(clean, kind, cancellation);
        // The copy's length is counted, not told.
        RefuseLong(copy.Duration, rules);
        return (kind, new(clean, kind.MediaType())
        {
            Duration = copy.Duration,
            Width = hasFilm ? copy.Film?.Width : null,
            Height = hasFilm ? copy.Film?.Height : null,
            Removed = Removed(recording),
        });
    }

    private async Task<Recording> ProbeAsync(string path, FileKind kind, CancellationToken cancellation)
    {
        var json = await tools.RunAsync(
            "ffprobe", ["-v", "error", "-protocol_whitelist", "file", "-f", Reader(kind), "-print_format", "json", "-show_format", "-show_streams", path],
            Path.GetDirectoryName(path)!, cancellation);
        return Recording.Read(json) is { Streams.Count: > 0 } read ? read : throw new UploadRefusedException(Reasons.Damaged);
    }

    private static void Check(Recording recording, bool hasFilm)
    {
        if (recording.Sound is null && !hasFilm)
        {
            throw new UploadRefusedException(SourceText.Of("There is neither sound nor film in the file."));
        }
        if (recording.Sound is { } sound && !SoundCodecs.Contains(sound.Codec))
        {
            throw new UploadRefusedException(UnknownCoding, sound.Codec ?? "");
        }
        if (hasFilm && !FilmCodecs.Contains(recording.Film!.Codec))
        {
            throw new UploadRefusedException(UnknownCoding, recording.Film.Codec ?? "");
        }
    }

    private static readonly string UnknownCoding = SourceText.Of("The recording is coded in a way that browsers do not play: {0}.");

    private static void RefuseLong(TimeSpan? duration, IntakeRules rules)
    {
        if (duration is null)
        {
            throw new UploadRefusedException(Reasons.Damaged);
        }
        if (duration.Value.TotalMinutes > rules.MostMinutes)
        {
            throw new UploadRefusedException(
                SourceText.Of("The recording lasts {0} minutes; {1} are the most."), Math.Ceiling(duration.Value.TotalMinutes), rules.MostMinutes);
        }
    }

    private static List<string> Words(string path, FileKind kind, Track? film, string clean)
    {
        List<string> words = ["-nostdin", "-v", "error", "-protocol_whitelist", "file", "-f", Reader(kind), "-i", path];
        words.AddRange(film is null ? ["-map", "0:a:0", "-vn"] : ["-map", "0:V:0", "-map", "0:a:0?"]);
        words.AddRange(["-sn", "-dn", "-c", "copy", "-map_metadata", "-1", "-map_chapters", "-1", "-fflags", "+bitexact", "-flags", "+bitexact"]);
        words.AddRange(film?.Codec switch
        {
            "h264" => ["-bsf:v", "filter_units=remove_types=6"],
            "hevc" => ["-bsf:v", "filter_units=remove_types=39|40"],
            "av1" => ["-bsf:v", "filter_units=remove_types=5"],
            _ => [],
        });
        words.AddRange(kind switch
        {
            FileKind.Mp3 => ["-id3v2_version", "0", "-write_id3v1", "0", "-f", "mp3"],
            FileKind.Mp4 or FileKind.M4a => ["-movflags", "+faststart", "-f", "mp4"],
            _ => ["-f", Writer(kind)],
        });
        return [.. words, "-y", clean];
    }

    private static string Reader(FileKind kind) => kind switch
    {
        FileKind.Mp3 => "mp3",
        FileKind.Ogg => "ogg",
        FileKind.Wav => "wav",
        FileKind.Flac => "flac",
        FileKind.Webm => "matroska",
        _ => "mov",
    };

    private static string Writer(FileKind kind) => kind == FileKind.Webm ? "webm" : Reader(kind);

    private static List<string> Removed(Recording recording)
    {
        var tags = recording.Tags.ToList();
        List<string> names = [.. Known.Where(k => tags.Exists(t => k.Words.Any(w => t.Contains(w, StringComparison.OrdinalIgnoreCase)))).Select(k => k.Name)];
        if (recording.HasOthers)
        {
            names.Add(Found.Tracks);
        }
        return names;
    }
}
