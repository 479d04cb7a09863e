using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace YouthArchive.Data.PostgreSql.Migrations
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
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "SessionKey",
                table: "SummerSchool_Tasks",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RevocationCause",
                table: "Programmes_Certificates",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ClosedUtc",
                table: "People_Schools",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ConfirmedUtc",
                table: "People_Schools",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Programmes_CalendarEvents",
                columns: table => new
                {
                    Feed = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Uid = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    Group = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    StartsUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndsUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Hash = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    ModifiedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsCancelled = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Programmes_CalendarEvents", x => new { x.Feed, x.Uid });
                });

            migrationBuilder.CreateTable(
                name: "SummerSchool_Lecturers",
                columns: table => new
                {
                    EditionId = table.Column<int>(type: "integer", nullable: false),
                    SessionKey = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    PersonId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    SinceUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: true)
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
