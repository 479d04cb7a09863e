using System.Globalization;
using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Tasks;

namespace YouthArchive.People.Tasks;

internal static class TaskWords
{
    public static (string Text, string Class, string Icon) Of(IStringLocalizer s, TaskResult result) => result switch
    {
        TaskResult.Done => (s["Done"], "ok", "ok"),
        TaskResult.Failed => (s["Failed"], "bad", "warn"),
        TaskResult.Interrupted => (s["Broken off"], "bad", "warn"),
        _ => (s["Stopped with the site"], "", "ring"),
    };

    public static string Span(IStringLocalizer s, TimeSpan span) => span switch
    {
        { TotalSeconds: < 1 } => s["less than a second"],
        { TotalMinutes: < 2 } => s.Plural((int)span.TotalSeconds, "{0} second", "{0} seconds"),
        { TotalHours: < 2 } => s.Plural((int)span.TotalMinutes, "{0} minute", "{0} minutes"),
        { TotalDays: < 2 } => s.Plural((int)span.TotalHours, "{0} hour", "{0} hours"),
        _ => s.Plural((int)span.TotalDays, "{0} day", "{0} days"),
    };

    public static string Id(TaskState task) => "t-" + task.Name.Replace('.', '-').ToLower(CultureInfo.InvariantCulture);
}
