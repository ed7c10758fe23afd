using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Trellis.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AddEvidenceKinds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "EvidenceKind",
                table: "Facts",
                type: "integer",
                nullable: true);

            migrationBuilder.Sql("UPDATE \"Facts\" SET \"EvidenceKind\" = 0 WHERE \"Type\" = 'evidence';");

            migrationBuilder.AddColumn<DateTime>(
                name: "ReadWithReviewsSince",
                table: "Facts",
                type: "timestamp with time zone",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "EvidenceKind",
                table: "Facts");

            migrationBuilder.DropColumn(
                name: "ReadWithReviewsSince",
                table: "Facts");
        }
    }
}
