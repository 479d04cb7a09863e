using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace YouthArchive.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class LecturersSchoolsAndCalendars : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "HidesQuotas",
                table: "SummerSchool_Terms",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "SessionKey",
                table: "SummerSchool_Tasks",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RevocationCause",
                table: "Programmes_Certificates",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ClosedUtc",
                table: "People_Schools",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ConfirmedUtc",
                table: "People_Schools",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Programmes_CalendarEvents",
                columns: table => new
                {
                    Feed = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Uid = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    Group = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    StartsUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndsUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    ModifiedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsCancelled = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Programmes_CalendarEvents", x => new { x.Feed, x.Uid });
                });

            migrationBuilder.CreateTable(
                name: "SummerSchool_Lecturers",
                columns: table => new
                {
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    SessionKey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    SinceUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ById = table.Column<string>(type: "TEXT", maxLength: 26, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SummerSchool_Lecturers", x => new { x.EditionId, x.SessionKey, x.PersonId });
                });

            migrationBuilder.CreateIndex(
                name: "IX_SummerSchool_Lecturers_PersonId",
                table: "SummerSchool_Lecturers",
                column: "PersonId");

            // Schools that worked before there was a confirmation go on working as confirmed ones.
            migrationBuilder.Sql("""UPDATE "People_Schools" SET "ConfirmedUtc" = "CreatedUtc";""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Programmes_CalendarEvents");

            migrationBuilder.DropTable(
                name: "SummerSchool_Lecturers");

            migrationBuilder.DropColumn(
                name: "HidesQuotas",
                table: "SummerSchool_Terms");

            migrationBuilder.DropColumn(
                name: "SessionKey",
                table: "SummerSchool_Tasks");

            migrationBuilder.DropColumn(
                name: "RevocationCause",
                table: "Programmes_Certificates");

            migrationBuilder.DropColumn(
                name: "ClosedUtc",
                table: "People_Schools");

            migrationBuilder.DropColumn(
                name: "ConfirmedUtc",
                table: "People_Schools");
        }
    }
}
