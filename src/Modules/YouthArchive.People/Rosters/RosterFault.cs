namespace YouthArchive.People.Rosters;

/// <summary>What can be wrong with a class list. <see cref="RosterWords"/> says each in the person's language.</summary>
internal enum RosterFault
{
    // The whole file
    Empty,
    TooBig,
    UnpacksTooBig,
    TooManyRows,
    Macros,
    Encrypted,
    UnsafeXml,
    Broken,
    NotAList,
    EncodingUnknown,
    NoNames,

    /// <summary>A quotation mark opens and is never closed.</summary>
    QuoteNotClosed,

    /// <summary>A file of the OneRoster zip is missing; the value is its name.</summary>
    PartMissing,

    // One row
    NameMissing,
    OneWordOnly,
    DigitsInName,
    NotAName,
    NameTooLong,

    /// <summary>Letters were lost before the file came here: question marks or replacement characters stand in a name.</summary>
    LettersLost,

    /// <summary>A formula where a name should stand.</summary>
    FormulaInName,

    /// <summary>The value is the first row with the same pupil.</summary>
    Duplicate,

    /// <summary>OneRoster marks the pupil or the enrolment as deleted or inactive.</summary>
    Inactive,

    /// <summary>The row that shows in the template how a list is filled in.</summary>
    Sample,

    // One cell that can be done without
    FormulaInCell,
    DateImpossible,
    BirthYearUnlikely,
    DateUnclear,

    /// <summary>A national identity number stood there; it is not read in and never repeated, not even in a message.</summary>
    IdentityNumber,
}
