using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Trellis.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CheckInsOfManagers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "WriterId",
                table: "CheckIns",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.Sql("UPDATE \"CheckIns\" SET \"WriterId\" = \"PersonId\";");

            migrationBuilder.CreateIndex(
                name: "IX_CheckIns_WriterId",
                table: "CheckIns",
                column: "WriterId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_CheckIns_WriterId",
                table: "CheckIns");

            migrationBuilder.DropColumn(
                name: "WriterId",
                table: "CheckIns");
        }
    }
}
