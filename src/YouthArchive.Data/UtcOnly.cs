using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace YouthArchive.Data;

/// <summary>Times are UTC in every column; a local one is a mistake that must not be stored.</summary>
internal sealed class UtcOnly() : ValueConverter<DateTime, DateTime>(
    value => value.Kind == DateTimeKind.Utc ? value : ThrowLocal(value),
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc))
{
    private static DateTime ThrowLocal(DateTime value) =>
        throw new ArgumentException($"Only UTC times are stored; this one is {value.Kind}.");
}
